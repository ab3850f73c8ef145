// Layer: analysis. What words of one family share.
#pragma once

#include <string_view>
#include <vector>

#include "fuge/tokens.h"

namespace fuge::analysis {

// The first five letters of a base form, its ending -e or -en left out: what "restaurieren",
// "Restauration" and "restauriert" share, which German inflection and derivation leave alone. Empty
// for a stem of fewer letters and for figures. Truncation at four or five letters is a strong rival
// of stemming in German (McNamee, Nicholas, Mayfield: Addressing morphological variation in
// alphabetic languages, SIGIR 2009); here it adds to the stem, and never finds by itself.
std::string_view beginning(std::string_view stem) noexcept;

// The beginnings of the constituents of a compound, or of the word; none of a stop word, and of
// what is joined from words that are tokens themselves. They refer to the token.
std::vector<std::string_view> beginnings(const TokenView& token);

}  // namespace fuge::analysis
