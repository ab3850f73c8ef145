// Layer: analysis. A word → the one spelling that its key is made of.
#pragma once

#include <string_view>

#include "analysis/normalizer/known_words.h"
#include "analysis/normalizer/spelled_text.h"

namespace fuge::analysis {

// Respells a folded word: plain letters (plain_letters.h), and of each row of Latin letters the
// usual one of several spellings (old_spellings.h) with umlauts (umlauts.h). Linear in the word but
// for a constant power within the 128 letters that the lexicon looks at.
void spell(const KnownWords& words, SpelledText& word);

// Respells a constituent's base form, whose umlauts are written already. Plain letters, a to z and
// ä, ö, ü, are expected.
void spell_base(SpelledText& base);

// Where the byte `place` of the folded word is in `word`, which it was folded from: a boundary of a
// character.
std::size_t place_in_word(std::string_view word, std::string_view folded, std::size_t place);

// Tells apart what respells differently.
}  // namespace fuge::analysis
