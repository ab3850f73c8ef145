// Layer: base. What a character is, and its other case, as Unicode says (by ICU). What is no
// character (utf8::invalid) is none of these, and stays what it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fuge::unicode {

// Of any script: General_Category L.
bool is_letter(char32_t c) noexcept;
// What combines with the letter before it: M.
bool is_mark(char32_t c) noexcept;
// Digits and what else stands for a number ("½", "Ⅷ"): N.
bool is_number(char32_t c) noexcept;
// A letter or a decimal digit.
bool is_letter_or_digit(char32_t c) noexcept;

// Lu and Lt: "Ä", and digraphs such as "ǅ" that begin with a capital.
bool is_capital(char32_t c) noexcept;
bool is_small(char32_t c) noexcept;

// White_Space: blanks, no-break ones included, tabs, ends of lines.
bool is_space(char32_t c) noexcept;

// Bytes of the hyphen that joins words (U+002D, U+2010, U+2011) at byte `at`, or that ends at byte
// `end`; 0 where there is none, as at the end of the text and at its begin.
std::size_t hyphen_at(std::string_view text, std::size_t at) noexcept;
std::size_t hyphen_before(std::string_view text, std::size_t end) noexcept;

// Character by character (the simple mappings), so that "ß" stays one character in both.
char32_t to_small(char32_t c) noexcept;
char32_t to_capital(char32_t c) noexcept;
// The text in small letters; what is no UTF-8 is left out.
std::string to_small(std::string_view text);

}  // namespace fuge::unicode
