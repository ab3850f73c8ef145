// Layer: search. Where a text has what a plan asks for.
#pragma once

#include <cstddef>
#include <vector>

#include "fuge/match_kind.h"
#include "ranking/proximity.h"

namespace fuge::search {

// Bytes of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// Bytes of a text that match.
struct Occurrence {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t unit = 0;  // what is found there, and counts once in a passage: Matcher::weights()
  MatchKind kind = MatchKind::stem;
};

// Of one text.
struct Occurrences {
  std::vector<Occurrence> matches = {};            // by begin; they may overlap
  std::vector<ranking::CoveredWord> covered = {};  // of the words of Plan::proximity_words
};

}  // namespace fuge::search
