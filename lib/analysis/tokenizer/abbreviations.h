// Layer: analysis. Abbreviations with full stops inside: z. B., d.h., U.S.A., v. Chr.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Adds one word for the abbreviation that segment `i` begins: read as its letters (zB, USA), its
// form with a full stop behind each letter and no space. Returns how many segments it takes; 0
// where there is none. With spaces inside it has to be one of a table; without, any two letters
// will do.
std::size_t take_abbreviation(const Segments& segments, std::size_t i, Words& words);

}  // namespace fuge::analysis
