// The forms of a word are split alike: as its base form is.

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "fuge/compound_splitter.h"

TEST_SUITE_BEGIN("compound");

namespace {

const fuge::CompoundSplitter& splitter() {
  static const fuge::CompoundSplitter made;
  return made;
}

std::string split(const std::string& word) {
  std::string out;
  for (const fuge::Constituent& part : splitter().split(word))
    out += (part.begin > 0 ? "|" : "") + part.surface;
  return out;
}

}  // namespace

TEST_CASE("the forms of a word are split alike") {
  struct {
    std::string begin;                 // with the joints
    std::vector<std::string> endings;  // the same word in its forms
    std::string origin;
  } const rows[] = {
      {"Kampf|flugzeug", {"", "e", "en", "s", "es"}, "a head that is one word in every form"},
      {"Aufklärungs|flugzeug", {"", "e", "en", "s", "es"}, "the same in a word that isn't listed"},
      {"Werkzeug", {"", "e", "en", "s", "es"}, "a unit by itself"},
      {"Werkzeug|fabrik", {"", "en"}, "and as a first part"},
      {"Straf|gesetz|buch", {"", "s", "es"}, "a head that is a compound in every form"},
      {"Renommier|klub",
       {"", "s"},
       "a short head behind an unknown part, as certain with its ending"},
      {"Birn|baum", {"", "s", "es"}, "the letters of the ending made the form likelier"},
      {"Distel|fink", {"", "en"}, "likewise"},
      {"Geld|heirat", {"", "en"}, "likewise"},
      {"Alarm|klingel", {"", "n"}, "likewise"},
      {"Doppler|effekt", {"", "e", "en", "s", "es"}, "likewise"},
      {"Bezahl|system", {"", "e", "en", "s"}, "likewise"},
      {"Herz|infarkt", {"", "e", "en", "es"}, "likewise"},
      {"Erfüllungs|ort", {"", "e", "en", "s", "es"}, "the letters of -s made it a compound"},
      {"Kuckucksei", {"", "er", "ern", "s"}, "likewise, and the others are far from it"},
      {"Allein|besitz",
       {"", "e", "en", "es"},
       "a form that the dictionary gives the compound alone"},
      {"Affen|fleisch", {"", "s", "es"}, "likewise"},
      {"Kreml|palast", {"", "s", "es"}, "likewise"},
      {"Achteck", {"", "e", "en", "s", "es"}, "forms whose head is another word, Ecke"},
      {"zweihändig", {"", "e", "er", "en", "em", "es"}, "an adjective"},
      {"zwei|dimensional", {"", "e", "er", "en", "em", "es"}, "an adjective that is split"},
      {"computer|gesteuert",
       {"", "e", "er", "en", "em", "es"},
       "its letters hold -steuer, whose compounds are split"},
      {"Alten|heim", {"", "e", "en", "s", "es"}, "a head that ends names, too"},
      {"Stau|see", {"", "s", "n"}, "likewise"},
      {"Puschendorf", {"", "s", "es"}, "the end of a place name in all its forms"},
      {"Holterbach", {"", "s", "es"}, "likewise"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::string word;
    for (const char c : row.begin)
      if (c != '|') word += c;
    for (const std::string& ending : row.endings) CHECK(split(word + ending) == row.begin + ending);
  }
}

TEST_CASE("a plural with an umlaut is split as its singular") {
  const std::pair<std::string, std::string> rows[] = {
      {"Gesetz|entwurf", "Gesetz|entwürfe"}, {"Gesetz|buch", "Gesetz|bücher"},
      {"Gesetz|buch", "Gesetz|büchern"},     {"Ziffer|blatt", "Ziffer|blätter"},
      {"Hanse|stadt", "Hanse|städten"},      {"Sinnen|rausch", "Sinnen|räusche"},
      {"Schrot|korn", "Schrot|körner"},      {"Dumm|kopf", "Dumm|köpfe"},
      {"Birn|baum", "Birn|bäume"},           {"Hungers|not", "Hungers|nöte"},
      {"Jahr|buch", "Jahr|bücher"},          {"Werkstatt", "Werkstätten"},
      {"Vorschlag", "Vorschläge"},           {"Bahnhof", "Bahnhöfen"},
      {"Haupt|bahnhof", "Haupt|bahnhöfe"},
  };
  const auto closed = [](std::string text) {
    std::erase(text, '|');
    return text;
  };
  for (const auto& [singular, plural] : rows) {
    CHECK(split(closed(singular)) == singular);
    CHECK(split(closed(plural)) == plural);
  }
}

TEST_CASE("the head of a form has the base form of its word") {
  for (const std::string word : {"Alleinbesitz", "Alleinbesitze", "Alleinbesitzes"}) {
    CAPTURE(word);
    const auto parts = splitter().split(word);
    REQUIRE(parts.size() == 2);
    CHECK(parts[1].base == "Besitz");
  }
}

TEST_SUITE_END();
