// Layer: lexicon. The dictionary's words with all their forms, and the base form of each.
//
// A base form is what dictionaries print: the nominative singular, the positive, the infinitive.
// Derivations are words of their own with forms of their own: un- (flag U), ver- (V), -ung (J),
// -bar (B), -lich (L), -chen (M), -in (F).
#pragma once

#include "lexicon/affixes.h"
#include "lexicon/base_forms/form_table.h"
#include "lexicon/dictionary.h"

namespace fuge::lexicon {

// Not decided yet. What igerman98 lists as words of their own though they are forms goes to its
// base form by grammar: forms of strong verbs, participles (as adjectives too), comparatives
// (älter), plurals with an umlaut (Männer) and of foreign words (Themen, Museen).
FormTable make_form_table(const Dictionary& dictionary, const Affixes& affixes);

}  // namespace fuge::lexicon
