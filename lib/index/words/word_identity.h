// Layer: index. What makes two tokens the same word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fuge/token.h"

namespace fuge::index {

// Everything but its place: what it is printed as, its terms, and that it is completed or joined.
// Two words of the same hash are taken for one: 64 bits, of some millions of words. `form_counts`
// is false for another reading of a word, whose form is counted by the first.
std::uint64_t word_hash(const Token& token, bool form_counts) noexcept;

// What stands beside its number in the term dictionary.
constexpr std::uint16_t check_of(std::uint64_t word_hash) noexcept {
  return static_cast<std::uint16_t>(word_hash);
}

// The term of the dictionary that is looked up for the number of a word: that of its surface form,
// or one of its own where it has none.
void identity_term(const Token& token, bool form_counts, std::string& term);

}  // namespace fuge::index
