// Layer: analysis. Which words are on a par: "See-, Luft- und Landstreitkräfte".
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// A word, with its hyphens, on the other side of an "und" or the like.
struct Partner {
  std::size_t first = 0;  // words
  std::size_t last = 0;
  bool fragment = false;  // it lacks its other half itself: Warenein- und -ausgang
};

// The next one behind word `last` whose end isn't missing. Between them may stand other fragments,
// "und", commas, strokes, brackets, quotation marks, articles and prepositions; nothing where
// anything else does, or none of what joins.
std::optional<Partner> partner_behind(const Words& words, std::size_t last);
// The next one before word `first` whose begin isn't missing, likewise.
std::optional<Partner> partner_before(const Words& words, std::size_t first);

}  // namespace fuge::analysis
