// Layer: analysis. ä, ö, ü for ae, oe, ue.
#pragma once

#include "analysis/normalizer/known_words.h"
#include "analysis/normalizer/spelled_text.h"

namespace fuge::analysis {

// Puts umlauts in the place of two letters from byte `begin` to `end`, which are Latin letters, as
// the lexicon decides:
//   1. a word that it has stays (Israel, neue, Duell);
//   2. else the spelling that it has, or that is a compound of its parts, with the umlauts in any
//      of the places (Praesident, Frauenaerzte);
//   3. else, for names (Mueller), in all places but where Germans write no umlaut: after a vowel
//      (but -iös) or q, before a vowel other than the u of äu, at the end (Joe), in -ael, -uel
//      (Manuel), -uez, in -uence (Influencer), and in known parts of an unknown compound
//      (Bidenduell).
// So what is printed with an umlaut and typed without gives one spelling, unless the word without
// is another one: Bauer. Both have two bytes: the length stays.
// True where there is one now.
bool write_umlauts(const KnownWords& words, SpelledText& text, std::size_t begin, std::size_t end);

}  // namespace fuge::analysis
