#include "lexicon/encoding.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge::lexicon;

}  // namespace

TEST_CASE("encodings by name") {
  struct Row {
    std::string name;
    std::optional<Encoding> expected;
  };
  const Row rows[] = {
      {"UTF-8", Encoding::utf8},
      {"utf8", Encoding::utf8},
      {"ISO8859-1", Encoding::latin1},
      {"iso-8859-1", Encoding::latin1},
      {"ISO8859-15", {}},
      {"microsoft-cp1251", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(encoding_named(row.name) == row.expected);
  }
}

TEST_CASE("code points of UTF-8, written back as they were") {
  struct Row {
    std::string origin, text;
    std::optional<std::u32string> expected;
  };
  const Row rows[] = {
      {"empty", "", U""},
      {"one to four bytes", "aß€🛢", U"aß€🛢"},
      {"the smallest of two to four bytes", "\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80",
       U"\u0080\u0800\U00010000"},
      {"the largest", "\xF4\x8F\xBF\xBF", U"\U0010FFFF"},
      {"Latin 1", "M\xFChle", {}},
      {"cut at the end", "Stra\xC3", {}},
      {"lead without trail", "\xE2\x82(", {}},
      {"trail without lead", "\x80", {}},
      {"overlong, two bytes", "\xC0\xAF", {}},
      {"overlong, three bytes", "\xE0\x9F\xBF", {}},
      {"overlong, four bytes", "\xF0\x8F\xBF\xBF", {}},
      {"surrogate", "\xED\xA0\x80", {}},
      {"above U+10FFFF", "\xF4\x90\x80\x80", {}},
      {"no lead at all", "\xFF", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto points = code_points(row.text);
    CHECK((points == row.expected));
    CHECK(to_utf8(row.text, Encoding::utf8).has_value() == row.expected.has_value());
    if (!points) continue;
    std::string again;
    for (const char32_t c : *points) append_utf8(again, c);
    CHECK(again == row.text);
  }
}

TEST_CASE("of Latin 1 any bytes will do") {
  CHECK(to_utf8("M\xFChle \x80\xFF", Encoding::latin1) == "Mühle \xC2\x80ÿ");
}

TEST_SUITE_END();
