// Layer: lexicon. Parts that only the dictionaries' compounds show.
#pragma once

#include <string>
#include <vector>

#include "lexicon/corrections.h"
#include "lexicon/hyphenation.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Adds to the vocabulary what the dictionary leaves out: nouns that look like forms of a verb, by
// its own compounds (Plage); and by the hyphenation's words nouns in -schaft, which it puts
// together from two parts, and what stands at the end after three licensed first parts or more.
void add_attested_lasts(const Hyphenation& hyphenation, const Corrections& corrections,
                        Vocabulary& vocabulary);

// What stands at the begin of words before three last parts or more, and isn't licensed: codes.
std::vector<std::string> attested_firsts(const Hyphenation& hyphenation,
                                         const Vocabulary& vocabulary);

}  // namespace fuge::lexicon
