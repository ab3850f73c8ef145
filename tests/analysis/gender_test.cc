#include "analysis/normalizer/gender.h"

#include <doctest/doctest.h>

#include <string>

#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Step;
using fuge::test::Words;

}  // namespace

TEST_CASE("a feminine form has the term of its base form") {
  Words words;
  struct {
    std::string feminine, base;
    std::string origin;
  } const rows[] = {
      {"Lehrerin", "Lehrer", "-er"},
      {"Lehrerinnen", "Lehrer", "plural"},
      {"LEHRERINNEN", "Lehrer", "capitals"},
      {"Präsidentin", "Präsident", "-ent"},
      {"Praesidentin", "Präsident", "without umlauts"},
      {"Kandidatinnen", "Kandidaten", "-at"},
      {"Polizistin", "Polizist", "-ist"},
      {"Ingenieurin", "Ingenieur", "-eur"},
      {"Autorinnen", "Autoren", "-or"},
      {"Chefin", "Chef", "a short one"},
      {"Königin", "König", "with an umlaut of its own"},
      {"Freundinnen", "Freunde", "plural of both"},
      {"Kollegin", "Kollege", "German rule: -e is dropped"},
      {"Kundin", "Kunde", "German rule: -e is dropped"},
      {"Expertinnen", "Experten", "German rule: -e is dropped"},
      {"Beamtin", "Beamter", "inflected like an adjective"},
      {"Psychologin", "Psychologe", "-loge"},
      {"Ärztin", "Arzt", "German rule: umlaut"},
      {"Bäuerin", "Bauer", "German rule: umlaut"},
      {"Köchinnen", "Köche", "German rule: umlaut"},
      {"Französin", "Franzose", "umlaut, and -e is dropped"},
      {"Jüdin", "Jude", "umlaut, and -e is dropped"},
      {"Zauberin", "Zauberer", "-er is dropped"},
      {"Herausforderin", "Herausforderer", "-er is dropped"},
      {"Prinzessin", "Prinz", "irregular"},
      {"Äbtissinnen", "Abt", "irregular, plural"},
      {"Influencerinnen", "Influencer", "a new word"},
      {"Influencerin", "Influencer", "a new word"},
      {"Außenministerin", "Außenminister", "a compound"},
      {"Staatsanwältinnen", "Staatsanwalt", "a compound with an umlaut"},
      {"Grünen-Politikerin", "Grünen-Politiker", "with a hyphen"},
      {"Lehrerinnenverband", "Lehrerverband", "first in a compound"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.feminine);
    CAPTURE(row.origin);
    CHECK(words.term(row.feminine) == words.term(row.base));
  }
}

TEST_CASE("what only ends like a feminine form keeps its term") {
  Words words;
  Words plain({.gender = false});
  const std::string kept[] = {
      "Berlin",   "Termin",   "Benzin", "Medizin",  "Ruin",      "Disziplin",  "Magazin",
      "Latein",   "Gewinn",   "Beginn", "innen",    "drinnen",   "gewinnen",   "beginnen",
      "spinnen",  "Zinnen",   "Kamin",  "Delfin",   "Protein",   "Konstantin", "Valentin",
      "Severin",  "Augustin", "Finnen", "gerinnen", "zerrinnen", "Turin",      "Dublin",
      "Putin",    "Insulin",  "Login",  "Martin",   "Mannheim",  "hinein",     "Aspirin",
      "erinnern", "Rosinen",  "Kathrin"};
  for (const std::string& word : kept) {
    CAPTURE(word);
    CHECK(words.term(word) == plain.term(word));
    CHECK_FALSE(words.has(word, Step::gender));
  }
}

TEST_CASE("gender is told among the steps, and can be switched off") {
  Words words;
  CHECK(words.has("Lehrerin", Step::gender));
  CHECK_FALSE(words.has("Lehrer", Step::gender));
  CHECK(words.has("Staatsanwältin", Step::gender));
  CHECK(words.word("Lehrerinnen").form == "lehrerinnen");
  Words plain({.gender = false});
  CHECK(plain.term("Lehrerin") != plain.term("Lehrer"));
  CHECK(plain.fingerprint() != words.fingerprint());
}

TEST_SUITE_END();
