// Layer: compound. Other spellings of a word under which the lexicon may know it.
#pragma once

#include <cstddef>

#include "compound/alphabet.h"

namespace fuge::compound {

// The letters with ä, ö, ü for every ae, oe, ue. False where there is none.
bool with_umlauts(const Letters& letters, Letters& respelled);

// The letters with the consonant at `place` a third time, where it is the second of two before a
// vowel: the spelling before 1996 wrote two where three met (Schiff + Fahrt: Schiffahrt). The
// letter added, at place + 1, has no bytes of its own: it begins where the vowel does. False where
// the letters aren't so, or too many.
bool with_dropped_consonant(const Letters& letters, std::size_t place, Letters& respelled);

}  // namespace fuge::compound
