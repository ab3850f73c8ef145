// As much of UTF-8 as showing text in columns takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace program {

struct Character {
  char32_t code_point = 0;  // U+FFFD for a byte that belongs to no character
  std::size_t size = 0;     // bytes, at least 1
};

// The character that begins at byte `begin` < text.size().
Character character_at(std::string_view text, std::size_t begin);

// Columns of a terminal: a character each, but none for a combining accent.
std::size_t columns(std::string_view text);

// Bytes of the longest beginning of whole characters that takes at most `limit` columns.
std::size_t bytes_of_columns(std::string_view text, std::size_t limit);

// What must not reach a terminal raw, beside C0: DEL, C1, controls of writing direction and the
// line separators.
bool is_unsafe(char32_t code_point);

// Unicode's White_Space.
bool is_white_space(char32_t code_point);

}  // namespace program
