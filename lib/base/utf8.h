// Layer: base. UTF-8, by ICU's macros.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fuge::utf8 {

// A code point of U+FFFFFFFF stands for a byte sequence that is no UTF-8.
inline constexpr char32_t invalid = 0xFFFFFFFF;

struct Decoded {
  char32_t code_point = invalid;
  std::size_t end = 0;  // where the next one begins
};

// The code point that begins at byte `begin` < text.size(). An ill-formed sequence is one step, as
// the Unicode standard recommends (its longest prefix that could have become a character).
Decoded decode(std::string_view text, std::size_t begin) noexcept;

// Byte of the first ill-formed sequence; nothing where all is UTF-8.
std::optional<std::size_t> first_invalid(std::string_view text) noexcept;

// The largest boundary of a character that is not above `byte`.
std::size_t floor_boundary(std::string_view text, std::size_t byte) noexcept;

void append(std::string& out, char32_t code_point);

// C0, DEL and C1, line feed and tab included.
bool is_control(char32_t code_point) noexcept;

// Controls of writing direction (U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069) and the
// separators U+2028 and U+2029: harmless in print, misleading in a terminal or a log.
bool is_layout_control(char32_t code_point) noexcept;

// All of them, utf8::invalid for each ill-formed sequence.
std::u32string code_points(std::string_view text);
// How many they are, counted up to `most` and no further: a text may be long.
std::size_t count_characters(std::string_view text, std::size_t most) noexcept;

// White space (Unicode's White_Space) at the front, at the end, at both gone.
std::string_view trim_begin(std::string_view text) noexcept;
std::string_view trim_end(std::string_view text) noexcept;
std::string_view trim(std::string_view text) noexcept;

// The same, and each run of white space inside as one space.
std::string collapse_spaces(std::string_view text);

}  // namespace fuge::utf8
