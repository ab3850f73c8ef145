// Layer: query. Tree → plan.
#pragma once

#include <map>
#include <string>

#include "query/plan/expansion.h"
#include "query/plan/plan.h"
#include "query/syntax/tree.h"
#include "ranking/bm25.h"

namespace fuge::query {

// Plans one query, with all words, with any and with some. The forms that its prefixes and fuzzy
// words stand for are looked up once. Used by one thread at a time.
class Planner {
 public:
  // The collection outlives the planner; of the limits some are for each word, some for all.
  explicit Planner(const ranking::Collection& collection, const ExpansionLimits& limits = {})
      : collection_(collection), expansions_(collection.all, limits) {}

  // What names no word (keyword, date, NOT, and brackets of only these) filters: it adds nothing to
  // scores, and is required in a list whatever `match` says. A word that stands several times in a
  // list counts more, but is looked up once. A list's function words are left out where it has
  // other words. Xapian's exceptions pass.
  Plan plan(const Node& tree, ListMatch match);
  // The same documents, without what only adds to their scores, which takes the longest to look up.
  Plan plan_to_count(const Node& tree, ListMatch match);

 private:
  Plan plan(const Node& tree, ListMatch match, bool scores);

  const ranking::Collection& collection_;
  Expansions expansions_;
};

}  // namespace fuge::query
