#include "base/unicode.h"

#include <unicode/uchar.h>

#include <cstdint>

#include "base/utf8.h"

namespace fuge::unicode {
namespace {

UChar32 icu_of(char32_t c) noexcept {
  return static_cast<UChar32>(c);
}

bool is_of(char32_t c, std::uint32_t categories) noexcept {
  return c != utf8::invalid && (U_GET_GC_MASK(icu_of(c)) & categories) != 0;
}

}  // namespace

bool is_letter(char32_t c) noexcept {
  return is_of(c, U_GC_L_MASK);
}

bool is_mark(char32_t c) noexcept {
  return is_of(c, U_GC_M_MASK);
}

bool is_number(char32_t c) noexcept {
  return is_of(c, U_GC_N_MASK);
}

bool is_letter_or_digit(char32_t c) noexcept {
  return is_of(c, U_GC_L_MASK | U_GC_ND_MASK);
}

bool is_capital(char32_t c) noexcept {
  return is_of(c, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_small(char32_t c) noexcept {
  return is_of(c, U_GC_LL_MASK);
}

bool is_space(char32_t c) noexcept {
  return c != utf8::invalid && u_isUWhiteSpace(icu_of(c)) != 0;
}

std::size_t hyphen_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text[at] == '-') return 1;
  const std::string_view bytes = text.substr(at, 3);
  return bytes == "\u2010" || bytes == "\u2011" ? 3 : 0;
}

std::size_t hyphen_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return 0;
  if (text[end - 1] == '-') return 1;
  return end >= 3 && hyphen_at(text, end - 3) == 3 ? 3 : 0;
}

char32_t to_small(char32_t c) noexcept {
  return c == utf8::invalid ? c : static_cast<char32_t>(u_tolower(icu_of(c)));
}

char32_t to_capital(char32_t c) noexcept {
  return c == utf8::invalid ? c : static_cast<char32_t>(u_toupper(icu_of(c)));
}

std::string to_small(std::string_view text) {
  std::string small;
  small.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded next = utf8::decode(text, i);
    if (next.code_point != utf8::invalid) utf8::append(small, to_small(next.code_point));
    i = next.end;
  }
  return small;
}

}  // namespace fuge::unicode
