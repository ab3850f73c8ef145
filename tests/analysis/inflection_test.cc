// The forms of a word are found by one term: nouns, adjectives, compounds, names.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::test::Words;

struct Row {
  std::vector<std::string> forms;
  std::string origin;
};

void check_alike(Words& words, const Row& row) {
  CAPTURE(row.origin);
  for (const std::string& form : row.forms) {
    CAPTURE(form);
    CHECK(words.term(form) == words.term(row.forms.front()));
  }
}

}  // namespace

TEST_CASE("the forms of a noun have one term") {
  Words words;
  const Row rows[] = {
      {{"Haus", "Hauses", "Häuser", "Häusern", "HAUS"}, "umlaut and -er"},
      {{"Wahl", "Wahlen"}, "-en"},
      {{"Garantie", "Garantien"}, "-n"},
      {{"Regierung", "Regierungen"}, "-ung"},
      {{"Vertrag", "Vertrags", "Vertrages", "Verträge", "Verträgen"}, "umlaut and -e"},
      {{"Stadt", "Städte", "Städten"}, "umlaut and -e, feminine"},
      {{"Mutter", "Mütter", "Müttern"}, "umlaut alone"},
      {{"Minister", "Ministers", "Ministern"}, "no ending in the plural"},
      {{"Präsident", "Präsidenten"}, "a weak noun"},
      {{"Zeuge", "Zeugen"}, "a weak noun in -e"},
      {{"Streik", "Streiks", "Streikes", "Streik"}, "-s and -es"},
      {{"Abkommen", "Abkommens"}, "-en that is no ending"},
      {{"Bündnis", "Bündnisse", "Bündnissen", "Bündnisses"}, "the s is doubled"},
      {{"Freiheit", "Freiheiten"}, "-heit"},
      {{"Möglichkeit", "Möglichkeiten"}, "-keit"},
      {{"Gesellschaft", "Gesellschaften"}, "-schaft"},
      {{"Universität", "Universitäten"}, "-ität"},
      {{"Delegation", "Delegationen"}, "-ion"},
      {{"Mädchen", "Mädchens"}, "-chen"},
  };
  for (const Row& row : rows) check_alike(words, row);
}

TEST_CASE("the forms of an adjective have one term") {
  Words words;
  const Row rows[] = {
      {{"neu", "neue", "neuen", "neuer", "neues", "neuem"}, "endings"},
      {{"deutschere", "deutsche", "deutschen", "deutscher", "deutsches"}, "-sch"},
      {{"wichtig", "wichtige", "wichtigen", "wichtiger"}, "-ig"},
      {{"politisch", "politische", "politischen", "politischem"}, "-isch"},
      {{"schnell", "schnelle", "schneller", "schnell"}, "comparative like an ending"},
      {{"europäisch", "europäische", "europäischen"}, "with an umlaut"},
  };
  for (const Row& row : rows) check_alike(words, row);
}

TEST_CASE("the forms of a compound have one term, with the same constituents") {
  Words words;
  const Row rows[] = {
      {{"Sicherheitsgarantie", "Sicherheitsgarantien", "SICHERHEITSGARANTIEN"}, "-n"},
      {{"Kampfflugzeug", "Kampfflugzeuge", "Kampfflugzeugen", "Kampfflugzeugs"},
       "a head that is one"},
      {{"Rathaus", "Rathauses"}, "a word of the dictionary"},
      {{"Bundesminister", "Bundesministers", "Bundesministern"}, "a person"},
      {{"Waffenstillstand", "Waffenstillstands", "Waffenstillstandes"}, "three constituents"},
      {{"Staatschef", "Staatschefs"}, "genitive and plural"},
      {{"Haushaltsausschuss", "Haushaltsausschusses", "Haushaltsausschuß"}, "ss and ß"},
      {{"Zollstreit", "Zollstreits", "Zollstreites"}, "no plural"},
      {{"Energiepreis", "Energiepreise", "Energiepreisen", "Energiepreises"}, "-e"},
      {{"Lehrerverband", "Lehrerverbands", "Lehrerverbandes"}, "a person first"},
      {{"Ukraine-Krieg", "Ukraine-Krieges", "Ukraine-Kriegs", "Ukrainekrieg"},
       "with a hyphen or not"},
  };
  for (const Row& row : rows) check_alike(words, row);
}

TEST_CASE("names in the genitive have the term of the name") {
  Words words;
  const Row rows[] = {
      {{"Deutschland", "Deutschlands"}, "a country"},
      {{"Frankreich", "Frankreichs", "FRANKREICH"}, "another"},
      {{"Selenskyj", "Selenskyjs", "Selenskyj’s", "Selenskyj's", "Zelenskys", "Selenskis"},
       "of several spellings"},
      {{"Macron", "Macrons", "Macron’s"}, "a French one"},
      {{"Erdoğan", "Erdogan", "Erdoğans", "Erdogans"}, "a Turkish one"},
      {{"Müller", "Mueller", "Müllers", "Muellers"}, "with an umlaut or without"},
      {{"O'Neill", "O’Neill", "ONeill", "O'Neills"}, "an Irish one"},
      {{"Kiew", "Kiews", "Kyjiw", "Kyjiws", "Kyiv"}, "a town of several spellings"},
      {{"Orbán", "Orban", "Orbáns", "ORBÁN"}, "Hungarian"},
      {{"Wałęsa", "Walesa", "WAŁĘSA"}, "Polish"},
  };
  for (const Row& row : rows) check_alike(words, row);
}

TEST_CASE("Swiss spelling has no ß") {
  Words words;
  const Row rows[] = {
      {{"Straße", "Strasse", "Straßen", "Strassen", "STRASSE", "STRAẞE"}, "a noun"},
      {{"Grüße", "Grüsse", "Gruesse", "Grüßen"}, "with an umlaut"},
      {{"groß", "gross", "große", "grosse", "grossen"}, "an adjective"},
      {{"Großhandel", "Grosshandel", "Großhandels"}, "first in a compound"},
      {{"Hauptstraße", "Hauptstrasse", "Hauptstraßen"}, "last in a compound"},
      {{"außenpolitisch", "aussenpolitisch", "aussenpolitische"}, "a prefix"},
      {{"Fußball", "Fussball", "Fußballs"}, "one word"},
  };
  for (const Row& row : rows) check_alike(words, row);
}

TEST_CASE("words that only look alike keep terms of their own") {
  Words words;
  struct {
    std::string one, other;
    std::string origin;
  } const rows[] = {
      {"Bund", "Bunt", "another letter"},
      {"Staat", "Stadt", "two nouns"},
      {"Bahn", "Bahnhof", "a word and a compound that is one"},
      {"Rat", "Rad", "two nouns"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK(words.term(row.one) != words.term(row.other));
  }
}

TEST_SUITE_END();
