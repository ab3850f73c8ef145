// Layer: analysis. Figures that are one word though signs or spaces stand inside: 10:30, 1 000 000.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/atoms.h"
#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

// Adds one piece for the figure that atom `i` begins and that goes on behind it: times and scores
// with a colon, as printed; groups of three digits behind a narrow space or one that doesn't break,
// read as if full stops stood there. Returns how many atoms it takes; 0 for none.
std::size_t take_figure(const Atoms& atoms, std::size_t i, Pieces& pieces);

}  // namespace fuge::analysis
