// Layer: analysis. Which words are on a par: "See-, Luft- und Landstreitkräfte".
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

// A word, with its hyphens, on the other side of an "und" or the like.
struct Partner {
  std::size_t first = 0;  // pieces
  std::size_t last = 0;
  bool fragment = false;  // it lacks its other half itself: Warenein- und -ausgang
};

// The next one behind piece `last` whose end isn't missing. Between them may stand other fragments,
// "und", commas, strokes, brackets, quotation marks, articles and prepositions; nothing where
// anything else does, or none of what joins.
std::optional<Partner> partner_behind(const Pieces& pieces, std::size_t last);
// The next one before piece `first` whose begin isn't missing, likewise.
std::optional<Partner> partner_before(const Pieces& pieces, std::size_t first);

}  // namespace fuge::analysis
