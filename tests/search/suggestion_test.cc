#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

namespace fs = std::filesystem;
using fuge::test::TemporaryFolder;

// An index of articles with these texts, named 0, 1, 2 …; those of odd numbers are dpa's.
class Sample {
 public:
  explicit Sample(const std::vector<std::string>& texts) {
    fuge::Writer writer(folder_ / "i");
    for (std::size_t i = 0; i < texts.size(); ++i) {
      fuge::Article article{.id = std::to_string(i), .text = texts[i]};
      if (i % 2 == 1) article.sources = {"dpa"};
      writer.put(article);
    }
    writer.commit();
  }

  // "Deich (2)"; empty where nothing is suggested.
  std::string suggested(const fuge::Search& search) const {
    const fuge::Index index(folder_ / "i");
    fuge::Search asked = search;
    const auto suggestion = index.search(asked.suggestion()).suggestion;
    if (!suggestion) return {};
    return suggestion->query + " (" + std::to_string(suggestion->total) + ")";
  }
  std::uint64_t total(const std::string& query) const {
    return fuge::Index(folder_ / "i").search(fuge::Search(query)).total;
  }
  std::string suggested(const std::string& query) const { return suggested(fuge::Search(query)); }

 private:
  TemporaryFolder folder_;
};

const std::vector<std::string> texts{
    "Der Deich hält. Die Gemeinde verlangt Garantien für den Küstenschutz.",
    "Am Deich grasen Schafe. Die Sicherheitslage ist ruhig.",
    "Die Regierung prüft Zuschüsse. Häuser am Deich sind versichert.",
    "Ein Fotograf zeigt Bilder vom Watt. Die Regierung lobt ihn.",
    "Die Staatsanwaltschaft ermittelt gegen die Reederei.",
    "Der Hafenmeister wartet auf das Rettungsboot."};

}  // namespace

TEST_CASE("misspelt words and what was meant") {
  const Sample sample(texts);
  struct {
    std::string query, expected, origin;
  } const rows[] = {
      {"Deihc", "Deich (3)", "swapped letters; a capital stays"},
      {"deihc", "deich (3)", "small letters stay"},
      {"DEIHC", "DEICH (3)", "capitals stay"},
      {"Teich", "Deich (3)", "the first letter"},
      {"Regirung", "Regierung (2)", "a letter is missing"},
      {"Regierrung", "Regierung (2)", "a consonant twice"},
      {"Schaphe", "Schafe (1)", "another spelling of a sound"},
      {"Küstenshutz", "Küstenschutz (1)", "a compound as a whole"},
      {"Gemeihnde", "Gemeinde (1)", "a letter too many"},
      {"Reedrrei", "Reederei (1)", "a letter for another"},
      {"Reegirung", "Regierung (2)", "two letters"},
      {"Hefenmaister", "Hafenmeister (1)", "two letters, far apart"},
      {"Rettugnsbot", "Rettungsboot (1)", "two letters, of two kinds"},
      {"Rettug", "Rettung (1)", "what the index has as a part alone"},
      {"deihc regirung", "deich regierung (1)", "two words: all of them, no longer any"},
      {"\"am deihc\"", "\"am deich\" (2)", "contract: all else as it was written"},
      {"+deihc  -hafenmeister", "+deich  -hafenmeister (3)", "signs and spaces stay"},
      {"(watt OR deihc) NOT schafe", "(watt OR deich) NOT schafe (3)", "brackets stay"},
      {"schafe „am deihc“", "schafe „am deich“ (1)", "bytes before the word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CAPTURE(row.query);
    CHECK(sample.suggested(row.query) == row.expected);
  }
}

TEST_CASE("suggestions are words as they are printed") {
  const Sample sample({"Der Bürgermeister ließ die Straße sperren.", "Der Ministerpräsident kam.",
                       "Die Überprüfung im Museum dauert.", "Ein Kostüm für den Präsidenten.",
                       "Die STRASSE war nass. Am Fuß des Bergs.",
                       "Viel Getöse um die Müllabfuhr."});
  struct {
    std::string query, expected, origin;
  } const rows[] = {
      {"Burgermeister", "Bürgermeister (1)", "one mark is missing, though the word is a compound"},
      {"uberprüfung", "überprüfung (1)", "one of two"},
      {"Ministerprasident", "Ministerpräsident (1)", "in a compound"},
      {"Strase", "Straße (2)", "ß as it is printed somewhere"},
      {"STRASE", "STRASSE (2)", "in capitals"},
      {"Fuus", "Fuß (1)", "ß at the end"},
      {"Muesum", "Museum (1)", "two letters swapped"},
      {"Musem", "Museum (1)", "no form that nobody prints"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CAPTURE(row.query);
    CHECK(sample.suggested(row.query) == row.expected);
  }
}

TEST_CASE("umlauts that are missing hide nothing") {
  const Sample sample({"Die Überprüfung dauert.", "Viel Getöse um Müll.", "Ein Kostümverleih."});
  for (const std::string query : {"Uberprufung", "uberprüfung", "Getose", "Kostum", "Mull"}) {
    CAPTURE(query);
    CHECK((sample.total(query) == 1 || sample.suggested(query).ends_with(" (1)")));
  }
}

TEST_CASE("what needs no suggestion, and what can have none") {
  const Sample sample(texts);
  struct {
    std::string query, origin;
  } const rows[] = {
      {"", "everything"},
      {"Deich", "known"},
      {"Deiche", "known in another form"},
      {"Boot", "known as a part"},
      {"Hauser", "known in another form, and with umlauts it finds no more"},
      {"Boden", "nothing is like it by a letter"},
      {"Hafengarantie", "a compound of known parts"},
      {"dei", "too short"},
      {"Deihc1", "not only letters"},
      {"deich -regirung", "contract: excluded words aren't looked at"},
      {"NICHT regirung", "likewise"},
      {"\"regirung deihc\"", "the corrected phrase finds nothing either"},
      {"deich \"offen", "doesn't parse"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CAPTURE(row.query);
    CHECK(sample.suggested(row.query).empty());
  }
  const fuge::Search filtered = fuge::Search("Hafenmeistr").without_source();
  CHECK(sample.suggested("Hafenmeistr") == "Hafenmeister (1)");
  CHECK(sample.suggested(filtered).empty());
  CHECK(sample.suggested(fuge::Search("\"Deihc (?").plain()) == "\"Deich (? (3)");
}

TEST_CASE("a compound whose parts alone are known") {
  const Sample sample({"Über die Sicherheitslage wird beraten.", "Die Garantie gilt.",
                       "Sicherheitsgarantien sind versprochen.",
                       "Die Sicherheitsgarantien bleiben."});
  CHECK(sample.suggested("Sicherheitsgerantie") == "Sicherheitsgarantie (2)");
  CHECK(sample.suggested("Sicherhietsgarantie") == "Sicherheitsgarantie (2)");
}

TEST_CASE("a rare word is suspect only beside a frequent one") {
  const auto suggested = [](int correct) {
    std::vector<std::string> all{"Der Deihc hält."};
    for (int i = 0; i < correct; ++i) all.emplace_back("Der Deich hält.");
    return Sample(all).suggested("Deihc");
  };
  CHECK(suggested(49).empty());
  CHECK(suggested(50) == "Deich (50)");
}

TEST_CASE("a compound of known parts is suspect only beside a frequent word") {
  const auto suggested = [](int correct) {
    std::vector<std::string> all{"Das Land lobt die Tat."};
    for (int i = 0; i < correct; ++i) all.emplace_back("Die Landtage beraten.");
    all.emplace_back("Der Landtag berät.");
    return Sample(all).suggested("Landtat");
  };
  CHECK(suggested(48).empty());
  CHECK(suggested(49) == "Landtag (50)");
}

TEST_CASE("nothing is suggested unless asked for") {
  const TemporaryFolder folder;
  fuge::Writer writer(folder / "i");
  writer.put({.id = "a", .text = "Der Deich hält."});
  writer.commit();
  const fuge::Index index(folder / "i");
  CHECK_FALSE(index.search(fuge::Search("Deihc")).suggestion);
  CHECK(index.search(fuge::Search("Deihc").suggestion()).suggestion);
}

TEST_CASE("any query may be asked about") {
  const Sample sample(texts);
  std::mt19937 random(5);
  const std::string pieces[] = {"deihc", " ",  "ä",        "\u00AD", "🛢",
                                "-",     "\"", "regirung", "xxx",    "("};
  for (int round = 0; round < 100; ++round) {
    std::string query;
    for (auto count = random() % 12; count > 0; --count)
      query += pieces[random() % std::size(pieces)];
    CAPTURE(query);
    const std::string suggested = sample.suggested(fuge::Search(query).plain());
    CHECK(suggested.find(" (0)") == suggested.npos);
  }
}

TEST_SUITE_END();
