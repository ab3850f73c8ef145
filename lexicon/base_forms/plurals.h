// Layer: lexicon. Plurals that the dictionary lists as words of their own.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lexicon/dictionary.h"

namespace fuge::lexicon {

// The singular of such a plural: of Männer, Mann; of Themen, Thema; of Kaufleute, Kaufmann. Empty
// for any other word, one whose singular isn't listed, and one that has the forms of a singular
// itself (Kosten are no plural of Kost). Codes.
std::string singular_of(const std::string& word, const Entry& entry,
                        const std::set<std::string>& nouns);

// Plurals that follow from the end of a singular, listed or not: Museen, Partys and Parties,
// Kaufleute, Kaufmänner.
std::vector<std::string> unlisted_plurals_of(const std::string& word);

}  // namespace fuge::lexicon
