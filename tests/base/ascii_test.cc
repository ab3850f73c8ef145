#include "base/ascii.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("base");

using namespace fuge;

TEST_CASE("a byte is of one kind of ASCII, or of none") {
  struct {
    char c;
    std::string_view kinds;
    std::string_view origin;
  } const rows[] = {
      {'0', "digit", "the first digit"},
      {'9', "digit", "the last digit"},
      {'/', "", "before the digits"},
      {':', "", "behind the digits"},
      {'a', "small letter", "the first letter"},
      {'z', "small letter", "the last letter"},
      {'A', "capital letter", "the first capital"},
      {'Z', "capital letter", "the last capital"},
      {'@', "", "before the capitals"},
      {'[', "", "behind the capitals"},
      {'`', "", "before the small letters"},
      {'{', "", "behind the small letters"},
      {' ', "space", "the blank"},
      {'\t', "space", "the first of the spaces"},
      {'\r', "space", "the last of the spaces"},
      {'\b', "", "before the spaces"},
      {'\x0E', "", "behind the spaces"},
      {'\0', "", "hostile: NUL"},
      {'\xC3', "", "a lead of UTF-8, negative where char is signed"},
      {'\xBC', "", "a trail of UTF-8"},
      {'\xA0', "", "a no-break space of Latin 1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::string kinds;
    if (is_digit(row.c)) kinds += "digit ";
    if (is_ascii_small(row.c)) kinds += "small ";
    if (is_ascii_capital(row.c)) kinds += "capital ";
    if (is_ascii_letter(row.c)) kinds += "letter ";
    if (is_ascii_space(row.c)) kinds += "space ";
    if (!kinds.empty()) kinds.pop_back();
    CHECK(kinds == row.kinds);
  }
}

TEST_CASE("code points beyond ASCII are none of its characters") {
  struct {
    char32_t c;
    bool digit;
    bool letter;
    std::string_view origin;
  } const rows[] = {
      {U'7', true, false, "a digit"},
      {U'q', false, true, "a letter"},
      {U'ä', false, false, "a letter of Latin 1"},
      {U'\u0660', false, false, "an Arabic digit"},
      {U'\uFF17', false, false, "a digit of full width"},
      {U'\U00010030', false, false, "the low byte of a digit"},
      {char32_t{0xFFFFFFFF}, false, false, "what stands for no character"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(is_digit(row.c) == row.digit);
    CHECK(is_ascii_letter(row.c) == row.letter);
  }
}

TEST_CASE("small letters and capitals, and nothing but those of ASCII") {
  struct {
    std::string_view text;
    std::string_view lower;
    std::string_view origin;
  } const rows[] = {
      {"", "", "empty"},
      {"dpa-AFX", "dpa-afx", "an agency"},
      {"[@`{", "[@`{", "the neighbours of the letters"},
      {"ÄRZTE", "Ärzte", "a capital beyond ASCII stays"},
      {"\xC4\xFF", "\xC4\xFF", "hostile: no UTF-8"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(ascii_lower(row.text) == row.lower);
  }
  CHECK(ascii_upper('q') == 'Q');
  CHECK(ascii_upper('Q') == 'Q');
  CHECK(ascii_upper('{') == '{');
}

TEST_CASE("texts of digits, and beginnings in any case") {
  CHECK(all_digits("2025"));
  CHECK_FALSE(all_digits(""));
  CHECK_FALSE(all_digits("20.25"));
  CHECK_FALSE(all_digits("٢٠٢٥"));
  struct {
    std::string_view text;
    std::string_view beginning;
    bool begins;
    std::string_view origin;
  } const rows[] = {
      {"Reuters meldet", "REUTERS", true, "capitals"},
      {"dpa", "dpa", true, "all of it"},
      {"dp", "dpa", false, "shorter than the beginning"},
      {"dpb", "dpa", false, "another letter"},
      {"", "", true, "empty"},
      {"Öl", "öl", false, "letters beyond ASCII are compared by their bytes"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(starts_with_in_any_case(row.text, row.beginning) == row.begins);
    const bool whole = row.begins && row.text.size() == row.beginning.size();
    CHECK(equal_in_any_case(row.text, row.beginning) == whole);
  }
}

TEST_SUITE_END();
