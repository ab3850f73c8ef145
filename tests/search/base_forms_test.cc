// Words are found in all their forms, by the base form of each, and nothing else is.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lettered_articles.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::test::LetteredArticles;

const std::vector<std::string> texts = {
    "Die Museen öffnen ihre Tore.",                        // a
    "Das Museum bleibt geschlossen.",                      // b
    "Die Ministerin nahm den Bericht auf und lobte ihn.",  // c
    "Der Bericht wird heute aufgenommen.",                 // d
    "Der Bericht ist noch aufzunehmen.",                   // e
    "Sein Sekt war teuer.",                                // f
    "Die Sekte kauft teure Häuser.",                       // g
    "Der Rat der Stadt tagt.",                             // h
    "Die Rate der Geimpften steigt.",                      // i
    "An Ostern ruht die Arbeit.",                          // j
    "Der Wind weht aus Ost.",                              // k
    "Sicherheit kostet Geld.",                             // l
    "Er setzt sich auf die Bank.",                         // m
    "Kaufleute gründen einen Verein.",                     // n
};

}  // namespace

TEST_CASE("a word is found in all its forms, and nothing else is") {
  const LetteredArticles sample(texts);
  const struct {
    std::string query;
    std::string found;
    std::string origin;
  } rows[] = {
      {"Museum", "ab", "a foreign plural"},
      {"Museen", "ab", "asked for by the plural"},
      {"schließen", "b", "a participle"},
      {"aufnehmen", "cde", "apart, with -ge-, with -zu-"},
      {"aufgenommen Bericht", "cde", "by a form"},
      {"teuer", "fg", "an adjective"},
      {"Sekt", "f", "not the sect"},
      {"Sekte", "g", "not the wine"},
      {"Rat", "h", "not the rate"},
      {"Raten", "i", "not the council"},
      {"Ostern", "j", "not the east"},
      {"Ost", "k", "not the feast"},
      {"Sicherheit", "l", "no function word"},
      {"Kaufmann", "n", "-leute"},
      {"kaufmann", "n", "in small letters"},
      {"\"teure Häuser\"", "g", "a phrase"},
      {"=teurer", "", "a form that nobody printed"},
      {"=teure", "g", "a form"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    CHECK(sample.in_order_of_ids(row.query) == row.found);
  }
}

TEST_CASE("who or what is named by another word is found below it, but not by phrases") {
  const LetteredArticles sample({"Das Wetter in Hamburg ist gut.",           // a
                                 "Die Hamburger mögen das Wetter.",          // b
                                 "Die deutsche Industrie wächst.",           // c
                                 "Die Deutschen sparen bei der Industrie.",  // d
                                 "Wir essen zu Hause.",                      // e
                                 "Das Essen zu Hause schmeckt."});           // f
  const struct {
    std::string query;
    std::string found;
    std::string origin;
  } rows[] = {
      {"Hamburg Wetter", "ab", "inhabitants below the place"},
      {"Hamburger Wetter", "ba", "the place below its inhabitants"},
      {"deutsch Industrie", "cd", "a nominalised adjective below the adjective"},
      {"wir essen", "ef", "a nominalised infinitive below the verb"},
      {"das Essen", "fe", "the verb below it"},
      {"\"in Hamburg\"", "a", "a phrase"},
      {"\"die Hamburger\"", "b", "a phrase of the other"},
      {"\"Essen zu Hause\"", "f", "a phrase goes by the words themselves"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    CHECK(sample.found(row.query) == row.found);
  }
}

TEST_CASE("an index without base forms is searched without them") {
  fuge::WriterOptions options;
  options.analysis.emplace().base_forms = false;
  const LetteredArticles sample(texts, options);
  CHECK(sample.in_order_of_ids("Ostern") == "jk");     // by Snowball's stem
  CHECK(sample.in_order_of_ids("aufnehmen") == "");    // which knows no verbs
  CHECK(sample.in_order_of_ids("Sicherheit") == "l");  // function words are apart all the same
}

TEST_SUITE_END();
