// Layer: analysis. Abbreviations with full stops inside: z. B., d.h., U.S.A., v. Chr.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/atoms.h"
#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

// Adds one piece for the abbreviation that atom `i` begins: read as its letters (zB, USA), its form
// with a full stop behind each letter and no space. Returns how many atoms it takes; 0 where there
// is none. With spaces inside it has to be one of a table; without, any two letters will do.
std::size_t take_abbreviation(const Atoms& atoms, std::size_t i, Pieces& pieces);

}  // namespace fuge::analysis
