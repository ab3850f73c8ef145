#include "search/matching/indexed_coverage.h"

#include <algorithm>
#include <numeric>

namespace fuge::search {

std::vector<IndexedCoverage> indexed_coverage(index::PostingReader& postings,
                                              const std::vector<query::ProximityWord>& words,
                                              const std::vector<Xapian::docid>& documents) {
  // Posting lists are read once each, forwards.
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return documents[i]; });
  std::vector<IndexedCoverage> result(documents.size());
  std::vector<double> best(documents.size());
  for (const query::ProximityWord& word : words) {
    std::ranges::fill(best, 0.0);
    for (const ranking::TermVariant& variant : word.coverage) {
      const double value = variant.boost * word.idf;
      index::PostingCursor cursor = postings.open(variant.term);
      for (const std::size_t i : order) {
        cursor.skip_to(documents[i]);
        if (cursor.at_end()) break;
        if (cursor.document() == documents[i]) best[i] = std::max(best[i], value);
      }
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (best[i] == 0) continue;
      ++result[i].words;
      result[i].value = std::max(result[i].value, best[i]);
    }
  }
  return result;
}

}  // namespace fuge::search
