#include "analysis/tokenizer/characters.h"

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

bool is_word_character(char32_t c) noexcept {
  return c != utf8::invalid && u_isalnum(static_cast<UChar32>(c)) != 0;
}

}  // namespace

std::size_t narrow_space_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text.substr(at, 2) == "\u00A0") return 2;
  const std::string_view bytes = text.substr(at, 3);
  return bytes == "\u202F" || bytes == "\u2009" || bytes == "\u2007" ? 3 : 0;
}

bool word_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  if (is_digit(text[at]) || is_ascii_letter(text[at])) return true;
  return is_word_character(utf8::decode(text, at).code_point);
}

bool word_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return false;
  return word_at(text, utf8::floor_boundary(text, end - 1));
}

bool capital_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  const char32_t c = utf8::decode(text, at).code_point;
  return c != utf8::invalid && u_isupper(static_cast<UChar32>(c)) != 0;
}

std::size_t count_characters(std::string_view text, std::size_t limit) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < limit; ++count) i = utf8::decode(text, i).end;
  return count;
}

}  // namespace fuge::analysis
