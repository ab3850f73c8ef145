// Layer: search. Full stops that end no sentence: those of abbreviations, ordinals and initials.
#pragma once

#include <string_view>

#include "search/snippets/standard_abbreviations.h"

namespace fuge::search {

// Whether a sentence goes on behind `before`, which ends with a full stop, with `behind`, the rest
// of its paragraph: "3 Mio." with "Euro sind …", but not with "Die Bank …". What is known are the
// table data/de/abbreviations.txt and, where it is silent, Unicode's list for German.
bool sentence_goes_on(std::string_view before, std::string_view behind,
                      StandardAbbreviations& standard);

}  // namespace fuge::search
