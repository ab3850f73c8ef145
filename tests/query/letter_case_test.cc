#include "query/syntax/letter_case.h"

#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

// The forms of the words in small letters, in order; of a word with several readings once.
std::string small(const fuge::query::Node& node) {
  std::string forms;
  for (const fuge::query::Word& word : node.words) {
    const std::string form = word.token.form + ' ';
    if (word.in_small_letters && !forms.ends_with(form)) forms += form;
  }
  for (const fuge::query::Node& child : node.children) forms += small(child);
  return forms;
}

}  // namespace

TEST_CASE("small letters tell something where others are capitals") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string query, expected, origin;
  } rows[] = {
      {"gesperrte Brücke", "gesperrte ", "an adjective beside a noun"},
      {"gesperrte brücke", "", "whoever writes no capitals marks nothing"},
      {"Wer sperrte die Brücke", "sperrte die ", "a question, its function words too"},
      {"Wo gesperrt ist", "", "a function word begins every question with a capital"},
      {"BRÜCKE gesperrt", "gesperrt ", "in capitals throughout"},
      {"übrige Fähren", "übrige ", "beyond ASCII"},
      {"Ölpreis steigend", "steigend ", "a capital umlaut"},
      {"100 Brücken", "", "figures are neither"},
      {"titel:gesperrt Brücke", "gesperrt ", "in a field"},
      {"(gesperrt ODER offen) Brücke", "gesperrt offen ", "at any depth"},
      {"\"lange gesperrt\" Brücke", "lange gesperrt ", "in a phrase"},
      {"gesperr* =offen Brücke", "gesperr offen ", "however they are meant"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.query, analyzer);
    REQUIRE_FALSE(parsed.error);
    CHECK(small(parsed.tree) == row.expected);
  }
  CHECK(small(fuge::query::parse_plain("Ist die Brücke (noch) gesperrt?", analyzer).tree) ==
        "die noch gesperrt ");
}

TEST_SUITE_END();
