#include "output/unicode.h"

namespace program {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::size_t size_by_first_byte(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 0;
}

bool is_combining_accent(char32_t code_point) {
  return code_point >= 0x0300 && code_point <= 0x036F;
}

std::size_t columns_of(char32_t code_point) {
  return is_combining_accent(code_point) ? 0 : 1;
}

}  // namespace

Character character_at(std::string_view text, std::size_t begin) {
  const auto first = static_cast<unsigned char>(text[begin]);
  const std::size_t size = size_by_first_byte(first);
  if (size == 1) return {first, 1};
  if (size == 0 || begin + size > text.size()) return {replacement, 1};
  char32_t code_point = first & (0x7FU >> size);
  for (std::size_t at = begin + 1; at < begin + size; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0U) != 0x80) return {replacement, 1};
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  return {code_point, size};
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    count += columns_of(character.code_point);
    at += character.size;
  }
  return count;
}

std::size_t bytes_of_columns(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    count += columns_of(character.code_point);
    if (count > limit) break;
    at += character.size;
  }
  return at;
}

bool is_unsafe(char32_t code_point) {
  return (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x061C ||
         code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_white_space(char32_t code_point) {
  return (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x20 || code_point == 0x85 ||
         code_point == 0xA0 || code_point == 0x1680 ||
         (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x2028 ||
         code_point == 0x2029 || code_point == 0x202F || code_point == 0x205F ||
         code_point == 0x3000;
}

}  // namespace program
