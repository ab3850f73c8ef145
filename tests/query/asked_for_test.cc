#include "query/syntax/asked_for.h"

#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

// The forms of what is asked for, in order.
std::string asked_for(const fuge::query::Node& node) {
  std::string forms = node.is_asked_for ? node.words.front().token.form + ' ' : "";
  for (const fuge::query::Node& child : node.children) forms += asked_for(child);
  return forms;
}

}  // namespace

TEST_CASE("a question says what it asks for") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string query, expected, origin;
  } rows[] = {
      {"Welche Farbe hat der Leuchtturm", "farbe ", "behind welche"},
      {"In welchem Hafen liegt die Barkasse", "hafen ", "a function word before it"},
      {"welche farbe hat der leuchtturm", "farbe ", "in small letters throughout"},
      {"Welche US-Küste", "us ", "with a hyphen"},
      {"Wie hoch ist der Leuchtturm", "hoch ", "a measure"},
      {"Wie viele Schiffe liegen im Hafen", "viele ", "and a number"},
      {"Wie Leuchttürme entstehen", "", "no measure, but what it is about"},
      {"wie leuchttürme entstehen", "", "without capitals nothing tells them apart"},
      {"Wer baute den Leuchtturm", "", "no word belongs to wer"},
      {"Leuchttürme, welche Farbe brauchen", "", "a clause that tells of something"},
      {"Häfen wie klein Hamburg", "", "a comparison"},
      {"Welche der Farben", "", "not side by side"},
      {"Welche +Farbe hat der Leuchtturm", "", "what must be there"},
      {"Welche -Farbe hat der Leuchtturm", "", "what must not be there"},
      {"Welche \"rote Farbe\"", "", "in quotes"},
      {"Welche titel:Farbe", "", "in a field"},
      {"Welche Farb*", "", "a prefix"},
      {"Welche (Farbe Größe) Leuchtturm", "", "in brackets"},
      {"Welche", "", "nothing but a question word"},
      {"Farbe", "", "no question"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.query, analyzer);
    REQUIRE_FALSE(parsed.error);
    CHECK(asked_for(parsed.tree) == row.expected);
  }
  CHECK(asked_for(fuge::query::parse_plain("Welche Farbe hat er?", analyzer).tree) == "farbe ");
}

TEST_SUITE_END();
