// Layer: search. A search that has been planned and matched: what its results and its explanations
// both come from.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fuge/search.h"
#include "query/plan/plan.h"
#include "query/plan/planner.h"
#include "query/syntax/tree.h"
#include "ranking/bm25.h"
#include "search/collector.h"
#include "search/filters.h"
#include "search/matching/found_articles.h"
#include "search/reader_pool.h"

namespace fuge::search {

// The tree of the query, or why there is none.
query::Parsed parse(const SearchSpec& spec, const Reader& reader);

// What one plan found.
struct Part {
  query::Plan plan = {};
  std::unique_ptr<Collector> collector = {};
};

// Used by one thread at a time.
//
// A search of Match::automatic has two parts: the articles with all words, and behind them the
// others with some, which are looked for only where the search says so (fuge/search.h). Each other
// search has the first part alone.
class Execution {
 public:
  // Plans and matches. All outlive it. Xapian's exceptions pass.
  Execution(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
            const query::Node& tree);
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;

  Part& first() { return first_; }
  // Null where it wasn't looked for.
  Part* rest() { return rest_ ? &*rest_ : nullptr; }

  // How many articles the rest has; nothing where it should have been looked for to know.
  std::optional<std::uint64_t> partial() const;

  // Whether the first part's plan matches the article, filters put aside.
  bool is_first(Xapian::docid document) const;

  const ranking::Collection& collection() const { return collection_; }

  // Adds the proximity of their words to the scores of the best articles of a part, where the order
  // goes by relevance: true where that was done for `document`. The articles are looked into by the
  // part's plan.
  bool rescore(Part& part, FoundArticles& articles, Xapian::docid document = 0) const;

  // Whether the filters of the search let the article through.
  bool lets_through(Xapian::docid document) const;

  // What the score of the article is multiplied by for its age.
  double recency(Xapian::docid document) const;

 private:
  bool wants_rest() const;
  void collect(Part& part, const std::set<std::string>& facets, std::size_t skipped);

  const SearchSpec& spec_;
  const Reader& reader_;
  const DocValues& doc_values_;
  Choices choices_;
  std::vector<double> recency_;
  ranking::Collection collection_;
  std::set<std::string> no_facets_;
  std::vector<bool> matched_;  // by document: the first part's; empty where there is no rest
  bool may_have_rest_ = false;
  Part first_;
  std::optional<Part> rest_;
};

}  // namespace fuge::search
