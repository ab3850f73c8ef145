#include "base/utf8.h"

#include <unicode/utf8.h>

#include "base/unicode.h"

// ICU's macros narrow int to uint8_t.
#pragma GCC diagnostic ignored "-Wconversion"

namespace fuge::utf8 {
Decoded decode(std::string_view text, std::size_t begin) noexcept {
  // ICU's indexes are 32 bits wide: a window of four bytes is all that one character needs.
  const std::string_view window = text.substr(begin, 4);
  const auto length = static_cast<int32_t>(window.size());
  int32_t index = 0;
  UChar32 c = 0;
  U8_NEXT(window.data(), index, length, c);
  return {c < 0 ? invalid : static_cast<char32_t>(c), begin + static_cast<std::size_t>(index)};
}

std::optional<std::size_t> first_invalid(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size()) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const Decoded next = decode(text, i);
    if (next.code_point == invalid) return i;
    i = next.end;
  }
  return std::nullopt;
}

std::size_t floor_boundary(std::string_view text, std::size_t byte) noexcept {
  if (byte >= text.size()) return text.size();
  while (byte > 0 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[byte]))) --byte;
  return byte;
}

void append(std::string& out, char32_t code_point) {
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
  out.append(bytes, static_cast<std::size_t>(length));
}

bool is_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_layout_control(char32_t c) noexcept {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode(text, i);
    result += next.code_point;
    i = next.end;
  }
  return result;
}

std::size_t count_characters(std::string_view text, std::size_t most) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < most; ++count) i = decode(text, i).end;
  return count;
}

std::string_view trim_begin(std::string_view text) noexcept {
  while (!text.empty()) {
    const Decoded first = decode(text, 0);
    if (!unicode::is_space(first.code_point)) break;
    text.remove_prefix(first.end);
  }
  return text;
}

std::string_view trim_end(std::string_view text) noexcept {
  while (!text.empty()) {
    const std::size_t last = floor_boundary(text, text.size() - 1);
    if (!unicode::is_space(decode(text, last).code_point)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string_view trim(std::string_view text) noexcept {
  return trim_end(trim_begin(text));
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code_point, end] = decode(text, i);
    if (!unicode::is_space(code_point)) {
      out.append(text, i, end - i);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    i = end;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace fuge::utf8
