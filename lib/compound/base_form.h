// Layer: compound. The dictionary's form of a part, and what links it to the next.
#pragma once

#include <string>
#include <string_view>

#include "compound/lattice.h"

namespace fuge::compound {

// Fills `base` and `linking` for the letters `part` of `word`, whose bytes `surface` are (without a
// hyphen). A part that the lexicon doesn't have in this role is its own base form, but for the s
// after -ung, -heit and the like.
void describe_part(const Lexicon& lexicon, Stretch part, std::string_view word, bool last,
                   std::string& base, std::string& linking);

}  // namespace fuge::compound
