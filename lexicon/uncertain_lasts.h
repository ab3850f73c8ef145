// Layer: lexicon. Last parts that more words end in by chance than by composition.
#pragma once

#include "lexicon/draft.h"
#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Many loan words and derivations end in the letters of a noun: -nische (Nische), -tische, -ehen.
// Of the dictionary's words, those that the draft leaves whole are counted by what they end in,
// where that has nothing known before it. A last part that ends several times as many of them as it
// ends compounds gets a compound::Chance: it asks for more before it.
void mark_uncertain_lasts(const Draft& draft, const Vocabulary& vocabulary, Parts& parts);

}  // namespace fuge::lexicon
