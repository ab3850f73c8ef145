#include "analysis/normalizer/spelling.h"

#include <doctest/doctest.h>

#include <string>

#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Step;
using fuge::test::Words;

const std::string umlauts = "German rule: ae, oe, ue where ä, ö, ü can't be typed";
const std::string rule_1996 = "German rule of 1996";
const std::string rule_2006 = "German rule of 2006";

}  // namespace

TEST_CASE("another spelling of a word has its term") {
  Words words;
  struct {
    std::string other, usual;
    std::string origin;
  } const rows[] = {
      {"Praesident", "Präsident", umlauts},
      {"PRAESIDENTEN", "Präsidenten", "capitals"},
      {"Muenchen", "München", umlauts},
      {"Haeuser", "Häuser", "äu"},
      {"Oel", "Öl", "two letters become one at the begin"},
      {"Heizoel", "Heizöl", "and at the end of a compound"},
      {"Koeln", "Köln", "a place"},
      {"fuer", "für", "a function word"},
      {"Oesterreich", "Österreich", "capital umlaut"},
      {"Mueller", "Müller", "a surname"},
      {"Muellers", "Müllers", "its genitive"},
      {"Koevermann", "Kövermann", "a name that no lexicon has"},
      {"Koevermanns", "Kövermanns", "and its genitive"},
      {"Praesidentenwahl", "Präsidentenwahl", "first part of a compound"},
      {"Frauenaerzte", "Frauenärzte", "last part, behind a ue that stays"},
      {"Bauaemter", "Bauämter", "after a vowel"},
      {"Buergerbüro", "Bürgerbüro", "some umlauts written, some not"},
      {"Buergerbuero", "Bürgerbüro", "all of them not"},
      {"Praesidenten-Buero", "Präsidenten-Büro", "pieces between hyphens"},
      {"Schiffahrt", "Schifffahrt", rule_1996},
      {"Schiffahrtsamt", "Schifffahrtsamt", rule_1996},
      {"Stillegung", "Stilllegung", rule_1996},
      {"Brennesseln", "Brennnesseln", rule_1996},
      {"Schloß", "Schloss", rule_1996},
      {"Photo", "Foto", rule_1996},
      {"Satellitenphoto", "Satellitenfoto", "as a constituent"},
      {"Photographen", "Fotografen", rule_1996},
      {"Telephon", "Telefon", rule_1996},
      {"Graphiken", "Grafiken", rule_1996},
      {"Phantasiewelt", "Fantasiewelt", rule_1996},
      {"Delphine", "Delfine", rule_1996},
      {"Potentialanalyse", "Potenzialanalyse", rule_1996},
      {"existentiellen", "existenziellen", rule_1996},
      {"substantiell", "substanziell", rule_1996},
      {"Differentialgleichung", "Differenzialgleichung", rule_1996},
      {"numeriert", "nummeriert", rule_1996},
      {"plazierte", "platzierte", rule_1996},
      {"rauhe", "raue", rule_1996},
      {"Känguruh", "Känguru", rule_1996},
      {"Kaenguruh", "Känguru", "old and without umlauts"},
      {"Blumenstengel", "Blumenstängel", rule_1996},
      {"Gemsen", "Gämsen", rule_1996},
      {"Gemsbock", "Gämsbock", rule_1996},
      {"behende", "behände", rule_1996},
      {"aufwendig", "aufwändig", rule_1996},
      {"ueberschwenglich", "überschwänglich", rule_1996},
      {"Selbständigkeit", "Selbstständigkeit", rule_2006},
      {"Geheimtips", "Geheimtipps", rule_1996},
      {"Stop", "Stopp", rule_1996},
      {"Roheit", "Rohheit", rule_1996},
      {"Zierat", "Zierrat", rule_1996},
      {"Tolpatsch", "Tollpatsch", rule_1996},
      {"Joghurt", "Jogurt", rule_2006},
      {"Panther", "Panter", rule_1996},
      {"Portemonnaie", "Portmonee", rule_1996},
      {"Fußballclub", "Fußballklub", "both are right"},
      {"Sector", "Sektor", "Latin, as other languages have it"},
      {"bayerische", "bayrische", "both are right"},
      {"Gipfel's", "Gipfels", "an apostrophe before the s"},
      {"Gipfel’s", "Gipfels", "the typographic one"},
      {"O'Neill", "ONeill", "an apostrophe in a name"},
      {"geht’s", "gehts", "a letter left out"},
      {"Erdoğan", "Erdogan", "Turkish"},
      {"Vučić", "Vucic", "Serbian"},
      {"Łódź", "Lodz", "a stroke, which is no mark"},
      {"Søren", "Soren", "Danish"},
      {"Çelik", "Celik", "a cedilla"},
      {"Orbán", "Orba\u0301n", "decomposed"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.other);
    CAPTURE(row.usual);
    CAPTURE(row.origin);
    CHECK(words.term(row.other) == words.term(row.usual));
  }
}

TEST_CASE("words that only look like another spelling keep their terms") {
  Words words;
  Words plain({.gender = false, .names = false, .spelling = false});
  const std::string kept[] = {
      "Frauen",         "aktuell",     "Israel",    "Israels",   "Poesie",      "neue",
      "Quelle",         "Steuer",      "Bauer",     "Manuel",    "Duell",       "Duelle",
      "Aerosol",        "Koeffizient", "Treue",     "Feuer",     "Samuel",      "Raphael",
      "Michael",        "Joe",         "Goethe",    "Abenteuer", "genauer",     "zuerst",
      "Influencer",     "Bidenduell",  "Pharisäer", "Graph",     "Rauheit",     "Kreissaal",
      "Multiplikation", "Stipendium",  "Schiene",   "Stoppuhr",  "geräuscharm", "Barcode",
      "Telefon",        "Verbrauch"};
  for (const std::string& word : kept) {
    CAPTURE(word);
    CHECK(words.term(word) == plain.term(word));
    CHECK_FALSE(words.has(word, Step::spelling));
  }
}

TEST_CASE("the form stays as it is printed") {
  Words words;
  struct {
    std::string text, form;
    bool respelled;
    std::string origin;
  } const rows[] = {
      {"Praesident", "praesident", true, "contract of Token::form"},
      {"Gipfel’s", "gipfel’s", true, "contract of Token::form"},
      {"Erdoğan", "erdoğan", true, "contract of Token::form"},
      {"STRASSE", "strasse", false, "case is no spelling"},
      {"Straße", "strasse", false, "folding makes ss of ß"},
      {"Ｂａｈｎ", "bahn", false, "encoding is no spelling"},
      {"1.000", "1.000", false, "a figure"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(words.word(row.text).form == row.form);
    CHECK(words.has(row.text, Step::spelling) == row.respelled);
  }
}

TEST_CASE("figures have one notation") {
  Words words;
  struct {
    std::string text, term;
    bool number;
    std::string origin;
  } const rows[] = {
      {"1.000", "1000", true, "point"},
      {"1'000", "1000", true, "Swiss apostrophe"},
      {"1’000", "1000", true, "typographic apostrophe"},
      {"1.000.000", "1000000", true, "twice"},
      {"1.000,50", "1000,50", true, "with a fraction"},
      {"10.000er", "10000er", true, "with letters"},
      {"4.9.2025", "2025-09-04", true, "a date"},
      {"04.09.2025", "2025-09-04", true, "with zeros"},
      {"07:30", "7:30", true, "a time with one"},
      {"3,5", "3,5", false, "a fraction alone"},
      {"31.9.2025", "31.9.2025", false, "no day"},
      {"4.9.25", "4.9.25", false, "no century"},
      {"4.9.0025", "4.9.0025", false, "none that news write so"},
      {"10:30", "10:30", false, "a time"},
      {"1.0000", "1.0000", false, "four digits are no group"},
      {"0.125", "0.125", false, "no figure begins with 0"},
      {"1.000'000", "1.000'000", false, "two kinds of separators"},
      {"1000", "1000", false, "no separator"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(words.term(row.text) == row.term);
    CHECK(words.has(row.text, Step::number) == row.number);
  }
}

TEST_CASE("the parts of a respelled compound lie where they are printed") {
  Words words;
  struct {
    std::string text, parts;
    std::string origin;
  } const rows[] = {
      {"Praesidentenwahl", "Praesidenten=präsident wahl=wahl", "an umlaut has the bytes of two"},
      {"Satellitenphoto", "Satelliten=satellit photo=foto", "a shorter part"},
      {"Potentialtips", "Potential=potenzial tips=tipp", "a longer one"},
      {"Straßenphoto", "Straßen=strasse photo=foto", "behind ß"},
      {"Strassen\u00ADphoto", "Strassen\u00AD=strasse photo=foto", "behind a soft hyphen"},
      {"Cafe\u0301haus", "Cafe\u0301=cafe haus=haus", "behind a mark"},
  };
  for (const auto& row : rows) {
    std::string parts;
    for (const fuge::TokenConstituent& part : words.word(row.text).constituents) {
      if (part.role == fuge::ConstituentRole::inner) continue;
      parts += (parts.empty() ? "" : " ") + row.text.substr(part.begin, part.end - part.begin) +
               '=' + part.term;
    }
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(parts == row.parts);
  }
}

TEST_CASE("without the switch, spellings are words of their own") {
  Words words({.spelling = false});
  CHECK(words.term("Photo") == "photo");
  CHECK(words.term("Mueller") != words.term("Müller"));
  CHECK(words.term("1.000") == "1.000");
  CHECK(words.fingerprint() != Words().fingerprint());
}

TEST_CASE("a word of the user's is split as it is printed") {
  fuge::CompoundWords own;
  own.add("Photomoor = Photo|moor");
  Words words({.compound_words = own});
  CHECK(words.term("Photomoor") == "foto+moor");
  CHECK(words.word("Photomoor").constituents.size() == 2);
}

TEST_SUITE_END();
