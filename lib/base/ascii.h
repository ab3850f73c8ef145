// Layer: base. What the characters of ASCII are. Bytes and code points alike: no byte of a longer
// character of UTF-8 is any of these. Header only, since the lexicon compiler has no library yet.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace fuge {

template <class Character>
constexpr bool is_digit(Character c) noexcept {
  return c >= Character{'0'} && c <= Character{'9'};
}

template <class Character>
constexpr bool is_ascii_small(Character c) noexcept {
  return c >= Character{'a'} && c <= Character{'z'};
}

template <class Character>
constexpr bool is_ascii_capital(Character c) noexcept {
  return c >= Character{'A'} && c <= Character{'Z'};
}

template <class Character>
constexpr bool is_ascii_letter(Character c) noexcept {
  return is_ascii_small(c) || is_ascii_capital(c);
}

// Tabs, ends of lines and of pages, the blank.
constexpr bool is_ascii_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr char ascii_lower(char c) noexcept {
  return is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr char ascii_upper(char c) noexcept {
  return is_ascii_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// The same text with the capitals of ASCII as small letters.
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}

// Whether `text` begins with `beginning`, in capitals or small letters.
inline bool starts_with_in_any_case(std::string_view text, std::string_view beginning) noexcept {
  const auto same = [](char a, char b) { return ascii_lower(a) == ascii_lower(b); };
  return text.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), text.begin(), same);
}

inline bool equal_in_any_case(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && starts_with_in_any_case(a, b);
}

// Not empty, and digits only.
constexpr bool all_digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit<char>);
}

}  // namespace fuge
