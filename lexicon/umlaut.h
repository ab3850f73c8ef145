// Layer: lexicon. Umlauts, as codes.
#pragma once

#include <cstddef>
#include <string>

#include "compound/alphabet.h"

namespace fuge::lexicon {

inline char plain_vowel(char code) noexcept {
  switch (static_cast<compound::Code>(code)) {
    case compound::a_umlaut:
      return static_cast<char>(compound::code_of('a'));
    case compound::o_umlaut:
      return static_cast<char>(compound::code_of('o'));
    case compound::u_umlaut:
      return static_cast<char>(compound::code_of('u'));
  }
  return code;
}

// The codes with the last of their umlauts undone: männ, mann; säl, saal where it is to be doubled.
// Empty where there is none.
inline std::string without_last_umlaut(std::string codes, bool doubled = false) {
  for (std::size_t i = codes.size(); i-- > 0;) {
    const char plain = plain_vowel(codes[i]);
    if (plain == codes[i]) continue;
    codes[i] = plain;
    if (doubled) codes.insert(i, 1, plain);
    return codes;
  }
  return {};
}

}  // namespace fuge::lexicon
