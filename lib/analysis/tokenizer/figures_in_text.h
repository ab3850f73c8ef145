// Layer: analysis. Figures that are one word though signs or spaces stand inside: 10:30, 1 000 000.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Adds one word for the figure that segment `i` begins and that goes on behind it: times and scores
// with a colon, as printed; groups of three digits behind a narrow space or one that doesn't break,
// read as if full stops stood there. Behind plain spaces the groups are words, and the figure is
// another notation of them. Returns how many segments it takes; 0 for none.
std::size_t take_figure(const Segments& segments, std::size_t i, Words& words);

}  // namespace fuge::analysis
