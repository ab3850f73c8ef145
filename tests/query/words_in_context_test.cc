#include "query/syntax/words_in_context.h"

#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

TEST_CASE("capitals of a text that has nothing else say nothing") {
  const struct {
    std::string text;
    std::string read;
    std::string origin;
  } rows[] = {
      {"DIE EHE FÜR ALLE", "die ehe für alle", "all of it"},
      {"DIE EHE für ALLE", "DIE EHE für ALLE", "a small letter"},
      {"EHE", "EHE", "one word alone"},
      {"  EHE!  ", "  EHE!  ", "with all that stands around it"},
      {"STAU A7, B 96", "stau A7, b 96", "figures are read with their letters"},
      {"ÖL\u00A0UND\tGAS", "öl\u00A0und\tgas", "any white space"},
      {"GROẞE ÜBUNG", "groẞe übung", "a letter whose small one has other bytes"},
      {"Große Übung", "Große Übung", "words as they are printed"},
      {"1 2 3", "1 2 3", "no letters"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::query::without_capitals(row.text) == row.read);
  }
}

TEST_CASE("words among others have the tokens that they have alone, but for their readings") {
  const fuge::Analyzer analyzer;
  for (const std::string text :
       {"Wolf Staats- und Regierungschefs", "der Ost-West-Konflikt 1945", "+Wolf -Schafe Herden",
        "am 8. Mai 1945 um 20.15 Uhr", "Textilgroßhandel und -einzelhandel", "z. B. 100 000 Euro",
        "titel:Wolf quelle:dpa =Schafe Herd* \"im Wald\" Wiesen", "WOLF UND SCHAFE", "C++ A7 é"}) {
    CAPTURE(text);
    const fuge::query::Parsed parsed = fuge::query::parse(text, analyzer);
    REQUIRE_FALSE(parsed.error);
    for (const fuge::query::Node& node : parsed.tree.children) {
      for (const fuge::query::Word& word : node.words) {
        const fuge::Token& token = word.token;
        CHECK(token.end <= text.size());
        CHECK(token.begin < token.end);
        for (const fuge::TokenConstituent& part : token.constituents)
          CHECK(part.end <= text.size());
      }
    }
  }
}

TEST_SUITE_END();
