// Small steps through a text, and the marks that tell headings from sentences.
#include "article/scan.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "article/wire_copy/punctuation.h"
#include "base/utf8.h"

TEST_SUITE_BEGIN("article");

using namespace fuge;

TEST_CASE("line ends of all systems become line feeds") {
  struct {
    std::string text;
    std::string unified;
    std::string_view origin;
  } const rows[] = {
      {"", "", "empty"},
      {"eins\nzwei", "eins\nzwei", "Unix"},
      {"eins\r\nzwei\r\n", "eins\nzwei\n", "Windows"},
      {"eins\rzwei\r", "eins\nzwei\n", "old Macs"},
      {"\r\r\n\r", "\n\n\n", "mixed"},
      {"eins\n\rzwei", "eins\n\nzwei", "the wrong way round"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::string text = row.text;
    article::unify_line_ends(text);
    CHECK(text == row.unified);
  }
}

TEST_CASE("the first line, word and character, and the last character") {
  struct {
    std::string_view text;
    std::string_view line;
    std::string_view word;
    char32_t first;
    char32_t last;
    std::string_view origin;
  } const rows[] = {
      {"", "", "", utf8::invalid, utf8::invalid, "empty"},
      {"Öl fließt.\nWieder.", "Öl fließt.", "Öl", U'Ö', U'.', "two lines"},
      {"\nÖl", "", "", U'\n', U'l', "a blank line first"},
      {"Öl", "Öl", "Öl", U'Ö', U'l', "one word"},
      {"Öl\u00A0und Gas€", "Öl\u00A0und Gas€", "Öl", U'Ö', U'€', "a no-break space parts words"},
      {" Öl", " Öl", "", U' ', U'l', "a space first"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(article::first_line(row.text) == row.line);
    CHECK(article::first_word(row.text) == row.word);
    CHECK(article::first_character(row.text) == row.first);
    CHECK(article::last_character(row.text) == row.last);
  }
}

TEST_CASE("what ends a sentence, and what no heading ends with") {
  struct {
    std::string_view text;
    bool sentence;
    bool punctuation;
    std::string_view origin;
  } const rows[] = {
      {"", false, false, "empty"},
      {"Bär gesichtet", false, false, "a heading"},
      {"Er war groß.", true, true, "a full stop"},
      {"Kommt er?", true, true, "a question"},
      {"Er kommt!", true, true, "a call"},
      {"Und dann …", true, true, "an ellipsis"},
      {"Das Dorf schreibt:", false, true, "a colon"},
      {"Er ging;", false, true, "a semicolon"},
      {"Er ging,", false, true, "a comma"},
      {"Er sagt: „Er kommt.“", true, true, "German quotes looked through"},
      {"Er sagt: «Er kommt.»", true, true, "Swiss quotes"},
      {"Er sagt: »Er kommt.«", true, true, "quotes of books"},
      {"(Er kommt.)", true, true, "brackets"},
      {"Er sagt: „Er kommt“", false, false, "a quote without an end inside"},
      {"“”)", false, false, "nothing but closing marks"},
      {"Er kommt. ", false, false, "a space behind: callers trim"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(article::ends_sentence(row.text) == row.sentence);
    CHECK(article::ends_with_punctuation(row.text) == row.punctuation);
  }
}

TEST_CASE("dashes of all lengths, and nothing else") {
  for (const char32_t dash : std::u32string_view(U"-‐‑‒–—―−")) {
    CAPTURE(static_cast<std::uint32_t>(dash));
    CHECK(article::is_dash(dash));
  }
  for (const char32_t other : std::u32string_view(U"_~=·/")) {
    CAPTURE(static_cast<std::uint32_t>(other));
    CHECK_FALSE(article::is_dash(other));
  }
  CHECK_FALSE(article::is_dash(utf8::invalid));
  CHECK_FALSE(article::is_closing_mark(utf8::invalid));
}

TEST_SUITE_END();
