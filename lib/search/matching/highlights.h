// Layer: search. The words of a query that are marked in the texts found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/syntax/tree.h"

namespace fuge::search {

// A word, a phrase, or words near one another, and what covering it in a passage is worth: rare
// words say more.
struct WeightedHighlight {
  std::vector<query::Word> words =
      {};  // as of a query::Node of kind words or near, expanded; never empty
  double weight = 1;
  std::uint32_t distance = 0;  // of near: the window in words; 0: a word or a phrase
};

// Bytes of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace fuge::search
