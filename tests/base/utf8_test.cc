#include "base/utf8.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

TEST_SUITE_BEGIN("base");

TEST_CASE("first_invalid finds the first ill-formed byte") {
  struct {
    std::string text;
    std::optional<std::size_t> byte;
    std::string origin;
  } const rows[] = {
      {"", {}, "empty"},
      {"Öl und Gas – „teuer“ 🛢", {}, "two to four bytes"},
      {std::string("a\0b", 3), {}, "NUL is a character"},
      {"f\xFCr", 1, "Windows-1252"},
      {"abc\xC3", 3, "cut at the end"},
      {"ab\xC3(", 2, "lead without trail"},
      {"a\x80", 1, "trail without lead"},
      {"\xC0\x80", 0, "overlong"},
      {"x\xED\xA0\x80", 1, "surrogate"},
      {"\xF4\x90\x80\x80", 0, "above U+10FFFF"},
      {"\xFF\xFE", 0, "byte order mark of UTF-16"},
  };
  for (const auto& row : rows) {
    const auto& text = row.text;
    const auto& byte = row.byte;
    const auto& origin = row.origin;
    CAPTURE(origin);
    CHECK(fuge::utf8::first_invalid(text) == byte);
  }
}

TEST_CASE("decode steps through any bytes to the end") {
  const std::string text = "a\xC3\xA4\xFF\xE2\x82\xF0\x9F\x9B\xA2";
  std::u32string seen;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code_point, end] = fuge::utf8::decode(text, i);
    REQUIRE(end > i);
    seen += code_point;
    i = end;
  }
  const char32_t bad = fuge::utf8::invalid;
  CHECK(seen == std::u32string{U'a', U'ä', bad, bad, U'🛢'});
}

TEST_CASE("floor_boundary never splits a character") {
  const std::string text = "aä€🛢";
  struct {
    std::size_t byte, boundary;
  } const rows[] = {{0, 0}, {1, 1}, {2, 1}, {3, 3},   {4, 3},
                    {5, 3}, {6, 6}, {9, 6}, {10, 10}, {99, 10}};
  for (const auto& row : rows) {
    const auto& byte = row.byte;
    const auto& boundary = row.boundary;
    CAPTURE(byte);
    CHECK(fuge::utf8::floor_boundary(text, byte) == boundary);
  }
}

TEST_CASE("code points, all of them or counted up to a limit") {
  struct {
    std::string text;
    std::u32string code_points;
    std::string origin;
  } const rows[] = {
      {"", U"", "empty"},
      {"Öl 🛢", U"Öl 🛢", "one to four bytes"},
      {"a\xFF\xC3", {U'a', fuge::utf8::invalid, fuge::utf8::invalid}, "ill-formed"},
      {"\xE2\x82z", {fuge::utf8::invalid, U'z'}, "half a character is one step"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::utf8::code_points(row.text) == row.code_points);
    for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{100}}) {
      const std::size_t count = std::min(row.code_points.size(), most);
      CHECK(fuge::utf8::count_characters(row.text, most) == count);
    }
  }
}

TEST_CASE("trim_begin and trim_end remove white space at one end") {
  CHECK(fuge::utf8::trim_begin("\u00A0\n Kiel ") == "Kiel ");
  CHECK(fuge::utf8::trim_end(" Kiel\u2003\n") == " Kiel");
  CHECK(fuge::utf8::trim_begin(" \t").empty());
  CHECK(fuge::utf8::trim_end(" \t").empty());
}

TEST_CASE("trim removes Unicode's white space at both ends") {
  struct {
    std::string text, trimmed;
  } const rows[] = {
      {"", ""},
      {" \t\r\n", ""},
      {"\u00A0 Kiel \u2003\n", "Kiel"},
      {"Bad Tölz", "Bad Tölz"},
      {" \xFF ", "\xFF"},
  };
  for (const auto& [text, trimmed] : rows) CHECK(fuge::utf8::trim(text) == trimmed);
}

TEST_CASE("collapse_spaces leaves one space between words") {
  struct {
    std::string text, collapsed;
  } const rows[] = {
      {"", ""},
      {" \n\t", ""},
      {"  Bad \u00A0\n Tölz ", "Bad Tölz"},
      {"a\xFF  b", "a\xFF b"},
  };
  for (const auto& [text, collapsed] : rows) CHECK(fuge::utf8::collapse_spaces(text) == collapsed);
}

TEST_SUITE_END();
