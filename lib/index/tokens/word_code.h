// Layer: index. The words of a record as code words of one to five bytes: 192 values of one,
// 48 · 256 of two, 15 · 65,536 of three. The first byte says how many there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "index/words/word_number.h"

namespace fuge::index::word_code {

// What stands in the row of words: marks, then the number of a word plus `first_word`.
inline constexpr std::uint32_t reading_mark = 0;
inline constexpr std::uint32_t irregular_mark = 1;
inline constexpr std::uint32_t first_word = 1;  // numbers begin with 1

inline constexpr std::uint32_t two_bytes_from = 192;
inline constexpr std::uint32_t three_bytes_from = two_bytes_from + 48 * 256;
inline constexpr std::uint32_t five_bytes_from = three_bytes_from + 15 * 65536;
inline constexpr std::uint32_t first_of_two = 0xC0;
inline constexpr std::uint32_t first_of_three = 0xF0;
inline constexpr std::uint32_t first_of_five = 0xFF;
inline constexpr std::uint32_t most_bytes = 5;

inline void append(std::string& out, std::uint32_t value) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte & 0xFFU); };
  if (value < two_bytes_from) {
    put(value);
  } else if (value < three_bytes_from) {
    value -= two_bytes_from;
    put(first_of_two + (value >> 8));
    put(value);
  } else if (value < five_bytes_from) {
    value -= three_bytes_from;
    put(first_of_three + (value >> 16));
    put(value >> 8);
    put(value);
  } else {
    put(first_of_five);
    for (unsigned shift = 32; shift > 0; shift -= 8) put(value >> (shift - 8));
  }
}

struct Code {
  std::uint32_t value = 0;
  std::uint32_t size = 0;  // bytes
};

// Of a code word that begins with any byte but `first_of_five`, by three bytes that may be read
// from there. Arithmetic instead of branches: which size comes next can't be foreseen.
inline Code short_code(const unsigned char* bytes) noexcept {
  constexpr std::uint32_t base_of_two = (first_of_two << 8) - two_bytes_from;
  constexpr std::uint32_t base_of_three = (first_of_three << 16) - three_bytes_from;
  const std::uint32_t first = bytes[0];
  const std::uint32_t has_two = (first + (0x100 - first_of_two)) >> 8;  // 0 or 1
  const std::uint32_t has_three = (first + (0x100 - first_of_three)) >> 8;
  const std::uint32_t all = first << 16 | std::uint32_t{bytes[1]} << 8 | bytes[2];
  const std::uint32_t base = has_two * base_of_two + has_three * (base_of_three - base_of_two);
  return {(all >> (16 - 8 * has_two - 8 * has_three)) - base, 1 + has_two + has_three};
}

}  // namespace fuge::index::word_code
