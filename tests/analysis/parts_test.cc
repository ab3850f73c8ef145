#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::ConstituentRole;

std::string name_of(ConstituentRole role) {
  switch (role) {
    case ConstituentRole::head:
      return "head";
    case ConstituentRole::modifier:
      return "modifier";
    case ConstituentRole::inner:
      return "inner";
  }
  return {};
}

// "modifier Sicherheits=sich head garantien=garanti", with the text of each span.
std::string parts_of(const fuge::Analyzer& analyzer, std::string_view text) {
  std::string rendered;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
    for (const fuge::TokenConstituent& part : token.constituents) {
      if (!rendered.empty()) rendered += ' ';
      rendered += name_of(part.role) + ' ';
      rendered += text.substr(part.begin, part.end - part.begin);
      rendered += '=' + part.term;
    }
  return rendered;
}

}  // namespace

TEST_CASE("a compound has parts with spans and stems of their base forms") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text;
    std::string parts;
    std::string origin;
  } const rows[] = {
      {"Hafengarantien", "modifier Hafen=hafen head garantien=garantie", "an inflected head"},
      {"die HAFENGARANTIE!", "modifier HAFEN=hafen head GARANTIE=garantie", "capitals, in a text"},
      {"Deichverbandswahl",
       "modifier Deich=deich modifier verbands=verband head wahl=wahl "
       "inner Deichverbands=deich+verband inner verbandswahl=verband+wahl",
       "three: each, and the two pairs"},
      {"Hafengarantie und Deichwahl",
       "modifier Hafen=hafen head garantie=garantie modifier Deich=deich head wahl=wahl",
       "two compounds of a text"},
      {"Regierungen", "", "an inflection is no compound"},
      {"Häuser", "", "a simple word"},
      {"x", "", "a letter"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(parts_of(analyzer, row.text) == row.parts);
  }
}

TEST_CASE("parts lie in their token") {
  const fuge::Analyzer analyzer;
  const std::string text =
      "Der Küstenschutzminister besuchte das Straßenbauamt; Hafen\u00ADgarantien, "
      "Wasserstoffpipelines\xFF und NATO-Generalsekretäre.";
  std::size_t count = 0;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
    for (const fuge::TokenConstituent& part : token.constituents) {
      ++count;
      CHECK(token.begin <= part.begin);
      CHECK(part.begin < part.end);
      CHECK(part.end <= token.end);
      CHECK_FALSE(part.term.empty());
    }
  CHECK(count >= 10);
}

TEST_CASE("a compound keeps its position and its own term") {
  const fuge::Analyzer analyzer;
  const auto tokens =
      analyzer.analyze("neue Hafengarantien gelten", fuge::Purpose::document).to_vector();
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[1].position == 1);
  CHECK(tokens[1].term == "hafen+garantie");
  CHECK(tokens[2].position == 2);
}

TEST_CASE("the user's own words change the parts and the fingerprint") {
  fuge::CompoundWords words;
  words.add("Hafengarantien");
  words.add("Quallmoor = Quall|moor");
  const fuge::Analyzer analyzer({.compound_words = words});
  CHECK(parts_of(analyzer, "Hafengarantien").empty());
  CHECK(parts_of(analyzer, "Quallmoor") == "modifier Quall=qualle head moor=moor");
  CHECK(analyzer.fingerprint() != fuge::Analyzer().fingerprint());
}

TEST_SUITE_END();
