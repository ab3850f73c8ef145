// Layer: compound. The letters of a word as small numbers, each with its place in the bytes.
//
// Upper and lower case, NFC and NFD, accents but the umlaut, and ß and ss are made alike, so that
// the lexicon holds every word once: "Straße", "STRASSE" and "strasse" have the same codes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fuge::compound {

using Code = std::uint8_t;

// 1 to 26 are a to z.
inline constexpr Code edge = 0;  // before the first letter and after the last
inline constexpr Code a_umlaut = 27;
inline constexpr Code o_umlaut = 28;
inline constexpr Code u_umlaut = 29;
inline constexpr Code other = 30;  // a letter of another alphabet, a digit, a sign, a stray byte
inline constexpr unsigned code_bits = 5;

inline constexpr std::size_t max_letters = 128;

struct Letters {
  std::array<Code, max_letters> codes;
  // Where each letter begins, in bytes; one more for the end. Both letters of ß begin at its place.
  std::array<std::size_t, max_letters + 1> begins;
  std::size_t count = 0;

  std::span<const Code> all() const noexcept { return {codes.data(), count}; }
  // Whether a part may begin at this letter: not inside ß.
  bool joint_at(std::size_t letter) const noexcept { return begins[letter] != begins[letter - 1]; }
};

// The letters of `word` from byte `begin` to `end`. False where they are more than max_letters.
// What has no width (soft hyphens, zero-width characters) belongs to the letter before it. Any
// bytes will do.
bool read_letters(std::string_view word, std::size_t begin, std::size_t end, Letters& letters);

// The codes written as letters: "ä" for a_umlaut, "?" for `other`.
std::string to_text(std::span<const Code> codes);

// The code of a lower-case ASCII letter.
constexpr Code code_of(char letter) noexcept {
  return static_cast<Code>(letter - 'a' + 1);
}

}  // namespace fuge::compound
