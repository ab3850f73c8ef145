#include "analysis/normalizer/stop_words.h"

#include <doctest/doctest.h>

#include <string>

#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

TEST_CASE("function words are told from words that say something") {
  fuge::test::Words words;
  struct {
    std::string word;
    bool stop_word;
    std::string origin;
  } const rows[] = {
      {"der", true, "article"},
      {"EINEM", true, "article in capitals"},
      {"unsere", true, "pronoun"},
      {"für", true, "preposition"},
      {"fuer", true, "without the umlaut"},
      {"daß", true, "conjunction in the old spelling"},
      {"nicht", true, "particle"},
      {"wurden", true, "auxiliary"},
      {"müsste", true, "modal verb"},
      {"muesste", true, "without the umlaut"},
      {"warum", true, "question word"},
      {"Regierung", false, "noun"},
      {"sagte", false, "full verb"},
      {"heute", false, "time: somebody may ask for it"},
      {"viele", false, "quantity: somebody may ask for it"},
      {"würde", true, "a verb"},
      {"Würde", false, "a noun: a capital is one in a text of one word"},
      {"Willen", false, "a noun that only looks like it"},
      {"", false, "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    CHECK(words.has(row.word, fuge::Step::stop_word) == row.stop_word);
  }
}

TEST_CASE("a function word has a term that no other word has") {
  fuge::test::Words words;
  CHECK(words.term("dass") == "-dass");
  CHECK(words.term("worin") == "-worin");
  CHECK(words.term("wurden") == "-werden");
}

TEST_SUITE_END();
