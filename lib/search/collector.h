// Layer: search. Sees each matching document once: filters, counts, and keeps the best of them.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fuge/results.h"
#include "fuge/search.h"
#include "search/doc_values.h"
#include "search/filters.h"

namespace fuge::search {

struct RankedDocument {
  double score = 0;
  std::uint32_t date = 0;  // ordinal of Columns::dates
  Xapian::docid document = 0;
  std::string id;
};

// Hits, total and the counts of all facets from one pass over what the query matches.
//
// Multi-select: the counts of a facet leave out the choices made in it. So each document that
// passes the filters of dates counts for its set of sources, and each one that passes the sources
// counts for its date, whether or not it is a hit; dates are filtered when they are added up, in
// facets().
class Collector {
 public:
  // All references must outlive the collector. Keeps the `keep` best documents. A score counts as
  // much as `factors` says for the date's ordinal; empty: all of it.
  Collector(const Xapian::Database& database, const DocValues& doc_values, const DateChoice& dates,
            const std::vector<bool>& sources, const std::vector<double>& factors, Sort sort,
            std::size_t keep);

  // Called for each document that the query matches, in the order of their numbers.
  void see(Xapian::docid document, double score);

  std::uint64_t total() const { return total_; }

  // Adds what `bonus(document)` says to the scores of the `count` best documents, and sorts these
  // again: none of them falls behind the others.
  void rescore(std::size_t count, const std::function<double(Xapian::docid)>& bonus);

  // The documents from `offset` on, `limit` at most, best first. Once, at the end.
  std::vector<RankedDocument> page(std::size_t offset, std::size_t limit);

  // Of the facets asked for.
  Facets facets(const std::set<Facet>& asked) const;

 private:
  double factor_of(std::uint32_t date) const { return factors_.empty() ? 1 : factors_[date]; }
  bool better(const RankedDocument& a, const RankedDocument& b) const;
  void keep(RankedDocument candidate);
  std::string read_id(Xapian::docid document);
  std::vector<FacetValue> count_dates(const std::vector<bool>& let_through,
                                      std::size_t length) const;
  std::vector<FacetValue> count_sources() const;

  const Xapian::Database& database_;
  const DocValues& doc_values_;
  const DateChoice& dates_;
  const std::vector<bool>& sources_;
  const std::vector<double>& factors_;
  Sort sort_;
  std::size_t keep_;
  std::uint64_t total_ = 0;
  std::vector<RankedDocument> best_;  // a heap, the worst on top
  Xapian::ValueIterator ids_;         // documents come in order: reading on is quick
  std::vector<std::uint64_t> by_date_;
  std::vector<std::uint64_t> by_source_set_;
};

}  // namespace fuge::search
