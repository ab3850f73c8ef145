// Layer: analysis. Signs that people search for: %, €, §, C++, #Wahl, @name.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/atoms.h"
#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

// Adds a piece for each sign from byte `begin` to `end`, which hold no atom; several of the same
// one behind another are one (§§). They are read as words: Prozent, Promille, Euro, Dollar, Pfund,
// Paragraf, Grad.
void add_signs(std::size_t begin, std::size_t end, Pieces& pieces);

// Adds a piece for a name of one letter with signs, C++, C# or F#, or for the unit behind a sign of
// degrees. Returns how many atoms it takes: 1 or 0.
std::size_t take_lettered_sign(const Atoms& atoms, std::size_t i, Pieces& pieces);

// Where # or @ stands directly before the last piece, which is as printed: it becomes part of it,
// and the word is read without it.
void take_tag(Pieces& pieces);

}  // namespace fuge::analysis
