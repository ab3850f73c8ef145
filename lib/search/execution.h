// Layer: search. A search that has been planned and matched: what its results and its explanations
// both come from.
#pragma once

#include <xapian.h>

#include <memory>
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

// Used by one thread at a time.
class Execution {
 public:
  // Plans and matches: with all words first, then with any where that finds nothing. All outlive
  // it. Xapian's exceptions pass.
  Execution(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
            const query::Node& tree);
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;

  // The plan that found.
  const query::Plan& plan() const { return plan_; }
  bool widened() const { return widened_; }
  const Collector& collector() const { return *collector_; }
  const ranking::Collection& collection() const { return collection_; }

  // Adds the proximity of their words to the scores of the best articles, where the order goes by
  // relevance: true where that was done for `document`.
  bool rescore(FoundArticles& articles, Xapian::docid document = 0);

  // Whether the filters of the search let the article through.
  bool lets_through(Xapian::docid document) const;

  // What the score of the article is multiplied by for its age.
  double recency(Xapian::docid document) const;

  // The hits of the page, best first. Once, at the end.
  std::vector<RankedDocument> page();

 private:
  std::unique_ptr<Collector> collect() const;

  const SearchSpec& spec_;
  const Reader& reader_;
  const DocValues& doc_values_;
  Choices choices_;
  std::vector<double> recency_;
  ranking::Collection collection_;
  query::Plan plan_;
  bool widened_ = false;
  std::unique_ptr<Collector> collector_;
};

}  // namespace fuge::search
