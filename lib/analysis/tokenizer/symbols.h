// Layer: analysis. Symbols that people search for: %, €, §, C++, #Wahl, @name.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Adds a word for each symbol from byte `begin` to `end`, which hold no segment; several of the
// same one behind another are one (§§). They are read as words: Prozent, Promille, Euro, Dollar,
// Pfund, Paragraf, Grad.
void add_symbols(std::size_t begin, std::size_t end, Words& words);

// Adds a word for a name of one letter with symbols, C++, C# or F#, or for the unit behind one of
// degrees. Returns how many segments it takes: 1 or 0.
std::size_t take_lettered_symbol(const Segments& segments, std::size_t i, Words& words);

// Where # or @ stands directly before the last word, which is as printed: it becomes part of it,
// and the word is read without it.
void take_tag(Words& words);

}  // namespace fuge::analysis
