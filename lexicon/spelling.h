// Layer: lexicon. Words as rows of codes (compound/alphabet.h), in strings of one byte each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "compound/alphabet.h"

namespace fuge::lexicon {

// The codes of a word; empty where it has anything but letters, or too many.
std::string codes_of(std::string_view word);

// The same codes, as the readers of the lexicon take them.
inline std::span<const compound::Code> as_span(const std::string& codes) {
  return {reinterpret_cast<const compound::Code*>(codes.data()), codes.size()};
}

// How many codes two words have alike at their begin.
std::size_t same_begin(const std::string& one, const std::string& other);

bool starts_with_capital(std::string_view word);

}  // namespace fuge::lexicon
