// Layer: ranking. How close together an article has the words of a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fuge::ranking {

// A word of a query, or a part of it, at a position of a text.
struct CoveredWord {
  std::uint32_t position = 0;  // in words
  std::size_t word = 0;        // of the query, from 0
  double value = 0;            // what covering it so is worth: its idf, or a part of that
};

// An answer stands in one passage: of two articles that have the same words, the one that has them
// together fits better, and the longer the articles the more. The proximity of a text is the most
// that any sixty words of it cover, and the most that any ten do, each weighed (weights.h): of each
// word of the query the best value that stands there. 0 where there are none.
//
// `covered` is sorted by position; each `word` is below `words`. Time is linear in the places of a
// window times all places.
double proximity(const std::vector<CoveredWord>& covered, std::size_t words);

}  // namespace fuge::ranking
