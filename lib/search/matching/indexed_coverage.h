// Layer: search. What of a query's words articles have, as the index knows without their texts.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "index/posting_reader.h"
#include "query/plan/plan.h"

namespace fuge::search {

// Of one article: how many of the words stand in it, whole or as a part, and the best value of any.
struct IndexedCoverage {
  std::size_t words = 0;
  double value = 0;  // as of ranking::CoveredWord
};

// Of each document, in their order. Xapian's exceptions pass.
std::vector<IndexedCoverage> indexed_coverage(index::PostingReader& postings,
                                              const std::vector<query::ProximityWord>& words,
                                              const std::vector<Xapian::docid>& documents);

}  // namespace fuge::search
