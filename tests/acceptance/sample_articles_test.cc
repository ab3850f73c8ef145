// The sample articles of examples/articles/: what is read from each, and the facets of all.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuge/fuge.h"
#include "support.h"

TEST_SUITE_BEGIN("acceptance");

namespace {

struct Row {
  std::string id;
  const char* date;     // empty: undated
  const char* sources;  // separated by spaces
  const char* place;
};

const Row rows[] = {
    {"001-stellwerksbrand-dpa.txt", "2025-02-11", "dpa", "Lauterbrück"},
    {"002-stellwerksbrand-afp.txt", "2025-02-11", "AFP", "Lauterbrück"},
    {"003-stellwerksbrand-folgetag.txt", "2025-02-12", "dpa Reuters", ""},
    {"004-brandtmann-dpa-afx.txt", "2025-05-20", "dpa-AFX", "Kassel"},
    {"005-brandtmann-reuters.txt", "2025-05-20", "Reuters", "Kassel"},
    {"007-lawine-apa.txt", "2026-01-18", "APA", "Sankt Veit am Kogel"},
    {"008-lawine-apa-dpa.txt", "2026-01-18", "APA dpa", ""},
    {"010-glockenstreit-kna.txt", "2024-11-08", "KNA", "Rheinfelde"},
    {"011-glockenstreit-epd.txt", "2024-11-08", "epd", "Rheinfelde, Bonn"},
    {"012-glockenstreit-idea.txt", "2024-11-10", "idea", "Rheinfelde"},
    {"013-schwimmen-sid.txt", "2025-08-03", "SID", "Graz"},
    {"014-schwimmen-ap.txt", "2025-08-03", "AP", "Graz"},
    {"015-schwimmen-apa-dpa.txt", "2025-08-04", "APA dpa", "Graz/Linz"},
    {"018-staumauer-apa.txt", "2026-04-23", "APA Keystone-SDA", "Bern/Bregenz"},
    {"019-permafrost-afp.txt", "2025-10-14", "AFP", "Kiruna"},
    {"020-permafrost-ap.txt", "2025-10-14", "AP", "Stockholm"},
    {"021-permafrost-dpa.txt", "2025-10-15", "dpa", "Kiruna/Potsdam"},
    {"022-gartenpflege-dpa.txt", "2026-06-24", "dpa", "Karlsruhe"},
    {"023-gartenpflege-epd.txt", "2026-06-24", "epd", "Karlsruhe"},
    {"024-gartenpflege-red.txt", "2026-06-24", "AFP Reuters", ""},
    {"025-nachtbus-ots.txt", "2025-03-03", "ots", "Hannover"},
    {"027-nikolaus-kathpress.txt", "2025-12-06", "Kathpress", ""},
    {"028-kaffeepreise-reuters.txt", "", "Reuters", "London"},
    {"029-bienenjahr.txt", "", "", ""},
    {"030-seilbahn-kogel.txt", "", "APA", ""},
    {"031-orgelbau-kna.txt", "", "KNA", "Köln"},
    {"033-handball-sid.txt", "", "SID", "Lüdersheim"},
    {"034-ladesaeulen-kurzfassung.txt", "2025-09-29", "", ""},
    {"037-lehrermangel.txt", "2026-07-09", "", ""},
    {"038-museum-afp.txt", "2024-09-17", "AFP", "Paris"},
    {"039-boerse-dpa-afx.txt", "2024-10-02", "dpa-AFX", "Frankfurt"},
    {"040-nationalrat-apa.txt", "2025-01-09", "APA", "Wien"},
    {"041-pflege-epd.txt", "2025-06-30", "epd", "Hannover, Bonn"},
    {"042-speicher-reuters.txt", "2025-07-19", "Reuters", "Oslo"},
    {"044-grippewelle-dpa.txt", "2026-03-05", "dpa", "Berlin"},
    {"045-vulkan-ap.txt", "2026-05-11", "AP", "Reykjavik"},
    {"046-ernte-dpa-afx-dpa.txt", "2026-08-15", "dpa-AFX dpa", ""},
    {"047-nachtzug-apa-dpa.txt", "2024-10-27", "APA dpa", "Brüssel/Wien"},
    {"048-blutspende-ots.txt", "2026-07-31", "ots", "Neustedt"},
    {"regional/026-nachtbus-dpa.txt", "2025-03-03", "dpa", "Hannover"},
    {"regional/032-dorfladen.txt", "", "", ""},
    {"regional/035-freibad-ostheim.txt", "2026-02-14", "", ""},
    {"regional/036-weihnachtswetter.txt", "2024-12-24", "", ""},
    {"schweiz/006-brandtmann-awp.txt", "2025-05-21", "awp", "Winterthur"},
    {"schweiz/009-lawine-sda.txt", "2026-01-19", "Keystone-SDA", "Innsbruck"},
    {"schweiz/016-staumauer-sda.txt", "2026-04-22", "Keystone-SDA", "Bern"},
    {"schweiz/017-staumauer-awp.txt", "2026-04-22", "awp Keystone-SDA", "Bern"},
    {"schweiz/043-uhren-awp.txt", "2025-11-21", "awp", "Biel"},
};

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : " ") + value;
  return text;
}

}  // namespace

TEST_CASE("date, sources and place of each sample article") {
  std::vector<fuge::Article> articles;
  for (auto& record : fuge::ArticleReader(fuge::test::source_path("examples/articles"))) {
    REQUIRE(static_cast<bool>(record));
    articles.push_back(*record);
  }
  REQUIRE(articles.size() == std::size(rows));
  for (std::size_t i = 0; i < articles.size(); ++i) {
    CAPTURE(articles[i].id);
    CHECK(articles[i].id == rows[i].id);
    CHECK((articles[i].date ? articles[i].date->to_string() : "") == rows[i].date);
    CHECK(joined(articles[i].sources) == rows[i].sources);
    CHECK(articles[i].place == rows[i].place);
  }
}

TEST_CASE("facets of all sample articles") {
  const fuge::test::TemporaryFolder folder;
  fuge::Writer writer(folder / "archive.fuge");
  for (auto& record : fuge::ArticleReader(fuge::test::source_path("examples/articles")))
    writer.put(*record);
  writer.commit();
  const fuge::Results all =
      fuge::Index(folder / "archive.fuge").search(fuge::Search("").facet("source").facet("year"));
  using Values = std::vector<fuge::FacetValue>;
  CHECK(all.total == 48);
  CHECK(all.facets.at("source").values == Values{{"dpa", 10},
                                                 {"APA", 7},
                                                 {"Reuters", 5},
                                                 {"AFP", 4},
                                                 {"Keystone-SDA", 4},
                                                 {"AP", 3},
                                                 {"awp", 3},
                                                 {"dpa-AFX", 3},
                                                 {"epd", 3},
                                                 {"KNA", 2},
                                                 {"SID", 2},
                                                 {"ots", 2},
                                                 {"Kathpress", 1},
                                                 {"idea", 1}});
  CHECK(all.facets.at("source").without == 6);
  CHECK(all.facets.at("year").values == Values{{"2024", 7}, {"2025", 20}, {"2026", 15}});
  CHECK(all.facets.at("year").without == 6);
}

TEST_SUITE_END();
