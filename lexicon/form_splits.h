// Layer: lexicon. The forms of a word are split as their base form is.
#pragma once

#include "lexicon/character_counts.h"
#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Whether a word is split depends on the likelihood of its letters, an ending's among them: by
// itself Birnbaum would stay whole, and Birnbaums would not. A word and its forms are decided about
// together, by what their readings gain on average; a form that would be split otherwise gets the
// bonus of a word that stays whole, or that of a compound. Where the dictionary knows a form of a
// compound alone (Alleinbesitze), its head gets that form too.
void align_forms(const CharacterCounts& characters, Vocabulary& vocabulary, Parts& parts);

}  // namespace fuge::lexicon
