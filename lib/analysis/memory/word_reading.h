// Layer: analysis. What the tokens of a word share, wherever it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "fuge/token.h"

namespace fuge::analysis {

struct WordConstituent {
  std::uint32_t begin = 0;  // bytes of the token, from where it begins
  std::uint32_t end = 0;
  ConstituentRole role = ConstituentRole::head;
  std::string_view term = {};
};

// As Token has them (fuge/token.h). What it refers to lies in the memory that made it
// (word_memory.h).
struct WordReading {
  static constexpr std::uint32_t no_number = 0xFFFFFFFF;

  std::string_view form = {};
  std::string_view term = {};  // empty where the word has nothing but ignorables: it is no token
  std::string_view origin = {};
  std::span<const WordConstituent> constituents = {};
  std::uint32_t number = no_number;  // WordMemory says what it is good for
  std::uint16_t steps = 0;
  std::uint16_t others = 0;  // how many less likely readings of the word lie behind this one
};

}  // namespace fuge::analysis
