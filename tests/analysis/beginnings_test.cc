#include "analysis/beginnings.h"

#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

// Of all tokens, by spaces.
std::string beginnings_of(const fuge::Analyzer& analyzer, const std::string& text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
    for (const std::string_view beginning : fuge::analysis::beginnings(token))
      shown.append(shown.empty() ? "" : " ").append(beginning);
  return shown;
}

}  // namespace

TEST_CASE("the beginning of a stem is its first five letters") {
  struct {
    std::string stem, beginning;
    std::string origin;
  } const rows[] = {
      {"restauri", "resta", "a verb"},
      {"restauration", "resta", "its noun"},
      {"krieg", "krieg", "five letters"},
      {"hafen", "", "five letters with the ending"},
      {"sagen", "", "an infinitive"},
      {"haus", "", "fewer"},
      {"", "", "none"},
      {"für", "", "letters, not bytes"},
      {"äußere", "äußer", "letters of two bytes"},
      {"москва", "москв", "another script"},
      {"2025er", "", "a figure"},
      {"a380", "", "four characters"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::analysis::beginning(row.stem) == row.beginning);
  }
}

TEST_CASE("words of a family share a beginning") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, beginnings;
    std::string origin;
  } const rows[] = {
      {"restaurieren Restauration restauriert", "resta resta resta", "verb, noun, participle"},
      {"Verhandlung verhandeln", "verha verha", "noun and verb"},
      {"Regierungsgarantien", "regie garan", "each constituent has its own"},
      {"während", "", "a function word has none"},
      {"Garantie-Streit", "garan strei", "a joined word has those of its words alone"},
      {"das Haus", "", "a short word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(beginnings_of(analyzer, row.text) == row.beginnings);
  }
}

TEST_SUITE_END();
