#include "analysis/normalizer/spelled_text.h"

#include <doctest/doctest.h>

#include <string>

#include "analysis/normalizer/spelling.h"

TEST_SUITE_BEGIN("analysis");

TEST_CASE("bytes of a respelled word know where they come from") {
  fuge::analysis::SpelledText text;
  text.reset("abcdef");
  CHECK_FALSE(text.changed());
  CHECK(text.origin(3) == 3);
  CHECK(text.origin(99) == 6);
  text.replace(1, 2, "X");  // aXdef
  CHECK(text.changed());
  CHECK(text.origin(1) == 1);
  CHECK(text.origin(2) == 3);
  text.replace(2, 1, "YYY");  // aXYYYef
  CHECK(text.text() == "aXYYYef");
  CHECK(text.origin(2) == 3);
  CHECK(text.origin(4) == 3);
  CHECK(text.origin(5) == 4);
  CHECK(text.origin(7) == 6);
  text.reset("x");
  CHECK_FALSE(text.changed());
}

TEST_CASE("a place in the folded word is one in the word") {
  struct {
    std::string word, folded;
    std::size_t place, expected;
    std::string origin;
  } const rows[] = {
      {"Bahn", "bahn", 2, 2, "the same length"},
      {"Ba\u00ADhn", "bahn", 2, 4, "a soft hyphen belongs to what is before it"},
      {"STRAẞE", "strasse", 6, 7, "capital ß has three bytes"},
      {"u\u0308ber", "über", 2, 3, "decomposed"},
      {"ﬁnden", "finden", 0, 0, "a ligature: the begin"},
      {"ﬁnden", "finden", 3, 7, "a ligature: letters can't be told, so the end"},
      {"Bahn", "bahn", 9, 4, "beyond the end"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    CHECK(fuge::analysis::place_in_word(row.word, row.folded, row.place) == row.expected);
  }
}

TEST_SUITE_END();
