// Words that the dictionary doesn't have are found by what is known of them.
#include <doctest/doctest.h>

#include "base_form_rows.h"

TEST_SUITE_BEGIN("analysis");

using fuge::test::check_base_forms;
using fuge::test::FormsRow;

TEST_CASE("new compounds go by their head") {
  const FormsRow rows[] = {
      {"Klimakleber", {"Klimaklebern", "Klimaklebers"}, "-er"},
      {"Wärmepumpengipfel", {"Wärmepumpengipfels", "Wärmepumpengipfeln"}, "-el"},
      {"Lastenradladen", {"Lastenradläden"}, "an umlaut"},
      {"Solarparkstreit", {"Solarparkstreits", "Solarparkstreites"}, "-s and -es"},
      {"Querdenkerdemo", {"Querdenkerdemos"}, "-s"},
      {"Heizungsthema", {"Heizungsthemen"}, "a foreign plural"},
      {"klimaneutral", {"klimaneutrale", "klimaneutralen", "klimaneutralere"}, "an adjective"},
      {"rechtspopulistisch", {"rechtspopulistische", "rechtspopulistischen"}, "an adjective"},
      {"umweltorientiert", {"umweltorientierte", "umweltorientierten"}, "a participle"},
      {"krisengeplagt", {"krisengeplagte", "krisengeplagten"}, "a strong of participles"},
  };
  check_base_forms(rows);
}

TEST_CASE("verbs with particles go by their verb") {
  const FormsRow rows[] = {
      {"herumtelefonieren", {"herumtelefonierte", "herumtelefoniert"}, "weak"},
      {"weitergrübeln", {"weitergrübelte", "weitergegrübelt", "weiterzugrübeln"}, "-eln"},
      {"hinwegtrösten", {"hinwegtröstete", "hinweggetröstet", "hinwegzutrösten"}, "-ge-, -zu-"},
      {"losschwimmen", {"losschwamm", "losgeschwommen", "loszuschwimmen"}, "strong"},
  };
  check_base_forms(rows);
}

TEST_CASE("verbs that the dictionary hasn't go by the regular inflection") {
  const FormsRow rows[] = {
      {"quorkisieren", {"quorkisiert", "quorkisierte", "quorkisierten", "quorkisierend"}, "-ieren"},
      {"entquorkisieren", {"entquorkisiert", "entquorkisierte"}, "with a prefix"},
      {"quorken", {"gequorkt", "gequorkte", "gequorkten"}, "ge- and -t"},
      {"posten", {"gepostet", "gepostete"}, "ge- and -et"},
      {"quorkeln", {"gequorkelt", "gequorkelte"}, "-eln"},
      {"umquorkeln", {"umgequorkelt", "umzuquorkeln"}, "a separable prefix"},
      {"aushunzen", {"ausgehunzt", "auszuhunzen"}, "the same"},
      {"verquorken", {"verquorkt", "verquorkten"}, "an inseparable prefix"},
      {"reinquetschen", {"reinquetschte", "reingequetscht", "reinzuquetschen"}, "a short particle"},
      {"zunichtemachen", {"zunichtemacht", "zunichtegemacht"}, "a long particle"},
      {"zurückerobern", {"zurückerobert", "zurückzuerobern"}, "-zu- before e is no ü"},
      {"vornehmen", {"vornahm", "vorgenommen", "vorzunehmen"}, "listed as vorzunehmen alone"},
      {"einbürgern", {"eingebürgert", "einzubürgern"}, "listed without its participle"},
      {"ertüchtigen", {"ertüchtigt", "ertüchtigte"}, "listed as a noun alone"},
      {"praxisorientiert", {"praxisorientierte", "praxisorientierten"}, "no verb: a participle's"},
  };
  // In a query, a small word that isn't known may be a noun as well.
  check_base_forms(rows, fuge::Purpose::document);
}

TEST_CASE("adjectives that the dictionary hasn't go by what they are compared with") {
  const FormsRow rows[] = {
      {"modern", {"moderne", "moderner", "modernste", "modernsten"}, "a verb as well"},
      {"quorkig", {"quorkige", "quorkigste", "quorkigsten"}, "-ig"},
      {"quorkbar", {"quorkbare", "quorkbarsten"}, "-bar"},
      {"zwölfköpfig", {"zwölfköpfige", "zwölfköpfigen"}, "in a compound"},
      {"siegesfähig", {"siegesfähige", "siegesfähigsten"}, "in a compound, compared"},
      {"resilient", {"resilienten", "resiliente", "resilientes"}, "by its ending alone"},
  };
  check_base_forms(rows);
}

TEST_CASE("unknown nouns go by their ending") {
  const FormsRow rows[] = {
      {"Influencer", {"Influencers", "Influencerin", "Influencerinnen"}, "a person"},
      {"Bloggerin", {"Bloggerinnen"}, "-innen"},
      {"Podcast", {"Podcasts"}, "English -s"},
      {"Selfie", {"Selfies"}, "English -s"},
      {"Startup", {"Startups"}, "English -s"},
      {"Meeting", {"Meetings"}, "English -s"},
      {"Ghostung", {"Ghostungen"}, "-ung"},
      {"Tiktokisierung", {"Tiktokisierungen"}, "-ung"},
      {"Memifizierbarkeit", {"Memifizierbarkeiten"}, "-keit"},
      {"Schwurbelschaft", {"Schwurbelschaften"}, "-schaft"},
      {"Putinist", {"Putinisten"}, "-ist"},
      {"Quorkenz", {"Quorkenzen"}, "-enz"},
      {"Follower", {"Followern", "Followers"}, "-er"},
      {"Quindel", {"Quindeln", "Quindels"}, "-el"},
      {"Rabeck", {"Rabecks"}, "a name that ends like another word"},
  };
  check_base_forms(rows);
}

TEST_CASE("unknown adjectives go by their ending") {
  const FormsRow rows[] = {
      {"trumpistisch", {"trumpistische", "trumpistischen", "trumpistischer"}, "-isch"},
      {"merkelhaft", {"merkelhafte", "merkelhaften"}, "-haft"},
      {"verschwurbelungsfähig", {"verschwurbelungsfähige"}, "-ig"},
      {"memifizierbar", {"memifizierbare", "memifizierbaren"}, "-bar"},
  };
  check_base_forms(rows);
}

TEST_CASE("words of other languages are left as they are") {
  const fuge::Analyzer analyzer;
  for (const char* word : {"the", "example", "people", "house", "Brexit", "Quorkel", "zzz"}) {
    CAPTURE(word);
    const std::vector<std::string> terms = last_terms(analyzer, word);
    std::string folded = word;
    folded.front() = static_cast<char>(folded.front() | 0x20);
    CHECK(terms == std::vector<std::string>{folded});
  }
}

TEST_CASE("without base forms, words have the stems of Snowball") {
  fuge::AnalysisOptions options;
  options.base_forms = false;
  const fuge::Analyzer analyzer(options);
  struct {
    std::string word, term;
    std::string origin;
  } const rows[] = {
      {"Häuser", "haus", "an umlaut"},
      {"Themen", "them", "-en"},
      {"nahm", "nahm", "verbs stay apart"},
      {"Regierungen", "regier", "-ungen"},
      {"Walesas", "walesas", "no reading is made"},
      {"würde", "-würde", "function words keep terms of their own"},
      {"Würde", "wurd", "nouns as well"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    CHECK(last_terms(analyzer, row.word).front() == row.term);
  }
  CHECK(analyzer.fingerprint() != fuge::Analyzer().fingerprint());
}

TEST_SUITE_END();
