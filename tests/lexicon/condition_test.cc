#include "lexicon/condition.h"

#include <doctest/doctest.h>

#include <string>

#include "lexicon/encoding.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge::lexicon;

std::u32string points(const std::string& text) {
  return code_points(text).value();
}

}  // namespace

TEST_CASE("conditions hold for the end and for the begin of a word") {
  struct Row {
    std::string origin, condition, word;
    bool at_end, at_begin;
  };
  const Row rows[] = {
      {"hunspell: . alone holds always", ".", "Tau", true, true},
      {"also for nothing", ".", "", true, true},
      {"letters", "en", "enden", true, true},
      {"letters at one end only", "en", "Graben", true, false},
      {"other letters", "el", "Graben", false, false},
      {"a set", "[mn]en", "atmen", true, false},
      {"not of the set", "[mn]en", "graben", false, false},
      {"a negated set", "[^r]er", "Bäcker", true, false},
      {"not of the negated set", "[^r]er", "Herrer", false, true},
      {"a negated set wants a letter", "[^e]r", "r", false, false},
      {"code points, not bytes", "[^ä]", "ö", true, true},
      {"umlauts in a set", "[äöü]", "Gnu", false, false},
      {"the same, found", "[äöü]b", "grüb", true, false},
      {". among others is any one", "S.e", "See", true, true},
      {". counts one code point", "S.e", "Säe", true, true},
      {". wants one", "S.", "S", false, false},
      {"a hyphen in brackets is itself", "[a-c]", "b", false, false},
      {"the same, found", "[a-c]", "-", true, true},
      {"^ later in brackets is itself", "[a^]", "^", true, true},
      {"upper and lower case differ", "a", "A", false, false},
      {"longer than the word", "chen", "hen", false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto condition = Condition::parse(points(row.condition));
    REQUIRE(condition);
    CHECK(condition->matches_end(points(row.word)) == row.at_end);
    CHECK(condition->matches_begin(points(row.word)) == row.at_begin);
  }
}

TEST_CASE("brackets that are open or empty are no condition") {
  for (const std::string written : {"[", "[ab", "a[^b", "]", "ab]", "[]", "[^]", "[]a]"}) {
    CAPTURE(written);
    CHECK(!Condition::parse(points(written)));
  }
}

TEST_SUITE_END();
