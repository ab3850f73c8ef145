// Layer: search. Sees each matching document once: filters, counts, and keeps the best of them.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "fuge/results.h"
#include "fuge/search.h"
#include "search/doc_values.h"
#include "search/evaluation/evaluator.h"
#include "search/filters.h"

namespace fuge::search {

// Of documents of one shard.
struct RankedDocument {
  double score = 0;
  std::uint32_t date = 0;  // ordinal of DocValues::dates
  std::uint32_t time = 0;  // second of the day from 1; 0: not known
  Xapian::docid document = 0;
};

// Hits, total and the counts of all facets from one pass over what the query matches.
//
// Multi-select: the counts of a facet leave out the choices made in it. So each document that
// passes the filters of dates counts for its set of values in each keyword field whose own choices
// alone it may miss, and each one that passes all keyword fields counts for its date, whether or
// not it is a hit; dates are filtered when they are added up, in facets(). Scores are computed of
// hits alone.
class Collector {
 public:
  // All references must outlive the collector. Counts the facets named; keeps the `keep` best
  // documents. A score counts as much as `factors` says for the date's ordinal; empty: all of it.
  Collector(const Xapian::Database& database, const DocValues& doc_values, const Choices& choices,
            const std::set<std::string>& facets, const std::vector<double>& factors, Sort sort,
            std::size_t keep);

  // Called for each window of documents that the query matches, in the order of their numbers.
  void see(Evaluator& evaluator, const WindowSet& documents);

  std::uint64_t total() const { return total_; }
  // A document to come that scores less won't be kept.
  double least_score() const {
    const bool is_full = keep_ > 0 && best_.size() == keep_;
    return is_full && sort_ == Sort::relevance ? best_.front().score : 0;
  }

  // What was kept, best first. Once, at the end.
  std::vector<RankedDocument> take_best();

  // Whether the first comes before the second: a total order, so that pages neither repeat nor lose
  // a hit.
  bool better(const RankedDocument& a, const RankedDocument& b);
  // What decides where scores are alike, then their ids.
  struct Age {
    std::optional<PartialDate> date = {};
    std::uint32_t time = 0;
  };
  Age age_of(const RankedDocument& ranked) const {
    return {doc_values_.dates[ranked.date], ranked.time};
  }
  const std::string& id_of(Xapian::docid document);
  Sort sort() const { return sort_; }
  double factor_of(std::uint32_t date) const { return factors_.empty() ? 1 : factors_[date]; }

  // A keyword field that is counted.
  struct Counted {
    const KeywordValues* field;
    const KeywordChoice* choice;  // the choices made in it; null for none
    std::vector<std::uint64_t> by_set;
  };
  // Of the facets named, in the order of DocValues::keywords.
  const std::vector<Counted>& keyword_counts() const { return counted_; }
  // Those of dates.
  Facets date_facets() const;

 private:
  WindowSet count(const Window& window, const WindowSet& documents);
  WindowSet candidates(const Window& window, const WindowSet& hits) const;
  RankedDocument ranked(Xapian::docid document, double score) const;
  bool may_be_kept(const RankedDocument& candidate) const;
  // Below 0 where the first comes before the second, and 0 where their ids decide.
  int compare(const RankedDocument& a, const RankedDocument& b) const;
  int compare_age(const RankedDocument& a, const RankedDocument& b) const;
  auto by_rank() {
    return [this](const RankedDocument& a, const RankedDocument& b) { return better(a, b); };
  }
  void keep(const RankedDocument& candidate);
  FacetCounts count_dates(const std::vector<bool>& let_through, std::size_t length) const;

  const Xapian::Database& database_;
  const DocValues& doc_values_;
  const Choices& choices_;
  const std::set<std::string>& facets_;
  const std::vector<double>& factors_;
  Sort sort_;
  std::size_t keep_;
  std::uint64_t total_ = 0;
  std::vector<RankedDocument> best_;  // a heap, the worst on top
  Xapian::ValueIterator next_ids_;    // documents come in order: reading on is quick
  std::unordered_map<Xapian::docid, std::string> ids_;  // of kept ones, as far as they decided
  bool counts_dates_;
  std::vector<std::uint64_t> by_date_;
  std::vector<Counted> counted_;
};

}  // namespace fuge::search
