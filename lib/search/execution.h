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
#include "index/posting_reader.h"
#include "query/plan/plan.h"
#include "query/plan/planner.h"
#include "query/syntax/tree.h"
#include "ranking/bm25.h"
#include "search/collector.h"
#include "search/filters.h"
#include "search/matching/document_set.h"
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
// others with some, which are ranked only where the page has room for them, or the search asks
// (fuge/search.h). Each other search has the first part alone.
class Execution {
 public:
  // Plans and matches. All outlive it. Xapian's exceptions pass.
  Execution(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
            const query::Node& tree);
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;

  Part& first() { return first_; }
  // Null where it wasn't ranked.
  Part* rest() { return rest_ ? &*rest_ : nullptr; }

  // Whether something may not have been found: what is counted is a lower bound.
  bool has_skipped() const;

  // How many articles the rest has; nothing where the order is by date and it isn't asked for, or
  // where it needn't be counted.
  std::optional<std::uint64_t> partial() const { return partial_; }

  // Whether the first part's plan matches the article, filters put aside.
  bool is_first(Xapian::docid document) const { return !matched_ || matched_->contains(document); }

  const ranking::Collection& collection() const { return collection_; }
  const DocValues& doc_values() const { return doc_values_; }

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
  std::uint64_t count_rest(const query::Plan& plan);
  void collect(Part& part, const std::set<std::string>& facets, std::size_t skipped);

  const SearchSpec& spec_;
  const Reader& reader_;
  const DocValues& doc_values_;
  Choices choices_;
  std::vector<double> recency_;
  index::PostingReader postings_;
  ranking::Collection collection_;
  std::set<std::string> no_facets_;
  bool may_skip_;                       // what scores too little for the page
  std::optional<DocumentSet> matched_;  // by the first part's plan; where there may be a rest
  Part first_;
  std::optional<Part> rest_;
  std::optional<std::uint64_t> partial_;
};

}  // namespace fuge::search
