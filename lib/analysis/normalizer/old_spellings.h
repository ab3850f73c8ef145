// Layer: analysis. Spellings that the rules of 1996 and 2006 changed, or that stand beside others.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/normalizer/known_words.h"
#include "analysis/normalizer/spelled_text.h"

namespace fuge::analysis {

// Replaces what the first table has, wherever it stands (Satellitenphoto), from byte `begin` to
// `end`. Gives where the end is then.
std::size_t write_new_spellings(SpelledText& text, std::size_t begin, std::size_t end);

// The usual spelling of a word that the second table has as a whole (Tips); empty for any other.
std::string_view new_spelling(std::string_view word);

// Where the lexicon doesn't know the word: the second table's entries at its begin or end
// (Geheimtip, Gemsbock), and the consonant that was dropped before 1996 where three met
// (Brennessel), if the lexicon knows the outcome. Gives where the end is then.
std::size_t write_known_spelling(const KnownWords& known, SpelledText& text, std::size_t begin,
                                 std::size_t end);

// Of both tables.
}  // namespace fuge::analysis
