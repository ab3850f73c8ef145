// Layer: analysis. A letter and a figure that name something together: A 7, U 2, G 20.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Adds the letter that segment `i` is as a word, where a space and a figure of up to three digits
// stand behind it, and "A7" as another notation of both. Returns 1 then, else 0.
std::size_t take_lettered_figure(const Segments& segments, std::size_t i, Words& words);

}  // namespace fuge::analysis
