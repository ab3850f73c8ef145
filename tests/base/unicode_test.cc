#include "base/unicode.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"

TEST_SUITE_BEGIN("base");

using namespace fuge;

TEST_CASE("what a character is") {
  struct {
    char32_t c;
    std::string_view kinds;
    std::string_view origin;
  } const rows[] = {
      {U'a', "letter small", "ASCII"},
      {U'Z', "letter capital", "ASCII"},
      {U'ß', "letter small", "German"},
      {U'ẞ', "letter capital", "German"},
      {U'Ä', "letter capital", "German"},
      {U'\u01C5', "letter capital", "a digraph with a capital (ǅ)"},
      {U'Я', "letter capital", "Cyrillic"},
      {U'ب', "letter", "Arabic has no case"},
      {U'7', "number", "ASCII"},
      {U'\u0667', "number", "an Arabic digit"},
      {U'½', "number", "a fraction"},
      {U'Ⅷ', "number", "a Roman number"},
      {U'\u0308', "mark", "a combining diaeresis"},
      {U' ', "space", "the blank"},
      {U'\n', "space", "the end of a line"},
      {U'\u00A0', "space", "a no-break space"},
      {U'\u202F', "space", "a narrow one"},
      {U'\u200B', "", "a space of no width is none"},
      {U'-', "", "a hyphen"},
      {U'„', "", "a quote"},
      {U'€', "", "a currency"},
      {U'🛢', "", "a picture"},
      {utf8::invalid, "", "no character"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::string kinds;
    if (unicode::is_letter(row.c)) kinds += "letter ";
    if (unicode::is_mark(row.c)) kinds += "mark ";
    if (unicode::is_number(row.c)) kinds += "number ";
    if (unicode::is_capital(row.c)) kinds += "capital ";
    if (unicode::is_small(row.c)) kinds += "small ";
    if (unicode::is_space(row.c)) kinds += "space ";
    if (!kinds.empty()) kinds.pop_back();
    CHECK(kinds == row.kinds);
  }
}

TEST_CASE("a letter or a digit, but no other number") {
  CHECK(unicode::is_letter_or_digit(U'ß'));
  CHECK(unicode::is_letter_or_digit(U'7'));
  CHECK(unicode::is_letter_or_digit(U'\u0667'));
  CHECK_FALSE(unicode::is_letter_or_digit(U'½'));
  CHECK_FALSE(unicode::is_letter_or_digit(U'_'));
  CHECK_FALSE(unicode::is_letter_or_digit(utf8::invalid));
}

TEST_CASE("the other case, character by character") {
  struct {
    char32_t c;
    char32_t small;
    char32_t capital;
    std::string_view origin;
  } const rows[] = {
      {U'a', U'a', U'A', "ASCII"},
      {U'Ü', U'ü', U'Ü', "German"},
      {U'ß', U'ß', U'ß', "stays one character"},
      {U'ẞ', U'ß', U'ẞ', "its capital"},
      {U'7', U'7', U'7', "a digit"},
      {utf8::invalid, utf8::invalid, utf8::invalid, "no character"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(unicode::to_small(row.c) == row.small);
    CHECK(unicode::to_capital(row.c) == row.capital);
  }
  CHECK(unicode::to_small(std::string_view("FRANKFURT A. M. – GRÖẞE")) ==
        "frankfurt a. m. – größe");
  CHECK(unicode::to_small(std::string_view("A\xC3\xFFZ")) == "az");
  CHECK(unicode::to_small(std::string_view()).empty());
}

TEST_SUITE_END();
