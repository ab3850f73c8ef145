#include "analysis/tokenizer/characters.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::analysis {

std::size_t narrow_space_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text.substr(at, 2) == "\u00A0") return 2;
  const std::string_view bytes = text.substr(at, 3);
  return bytes == "\u202F" || bytes == "\u2009" || bytes == "\u2007" ? 3 : 0;
}

bool is_one_space(std::string_view text) noexcept {
  return text == " " || (!text.empty() && narrow_space_at(text, 0) == text.size());
}

bool is_blank(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), is_ascii_space);
}

bool word_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  if (is_digit(text[at]) || is_ascii_letter(text[at])) return true;
  return unicode::is_letter_or_digit(utf8::decode(text, at).code_point);
}

bool word_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return false;
  return word_at(text, utf8::floor_boundary(text, end - 1));
}

bool capital_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  return unicode::is_capital(utf8::decode(text, at).code_point);
}

}  // namespace fuge::analysis
