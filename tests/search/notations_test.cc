// One thing in several notations, and words divided between lines, are found by each.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::test::TemporaryFolder;

// Articles whose texts are the notations, numbered from 0, and one of something else.
void write(const std::filesystem::path& path, const std::vector<std::string>& notations) {
  fuge::Writer writer(path);
  for (std::size_t i = 0; i < notations.size(); ++i)
    writer.put({.id = std::to_string(i), .text = "Laut Plan: " + notations[i] + " im Sommer."});
  writer.put({.id = "other", .text = "Der Kutter läuft morgen aus. Rettung naht."});
  writer.commit();
}

std::set<std::string> found(const fuge::Index& index, const std::string& query, bool plain) {
  fuge::Search search(query);
  if (plain) search.plain();
  std::set<std::string> ids;
  const fuge::Results results = index.search(search);
  CHECK_FALSE(results.widened);
  for (const fuge::Hit& hit : results.hits) ids.insert(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("each notation finds all of them") {
  const std::vector<std::vector<std::string>> groups = {
      {"45 000 Euro", "45.000 Euro", "45000 Euro", "45'000 Euro", "45\u00A0000 Euro"},
      {"A 20", "A20", "A-20"},
      {"G 20-Gipfel", "G20-Gipfel", "G-20-Gipfel"},
      {"7. Oktober 2023", "7.10.2023", "07.10.2023", "7. 10. 2023", "7. Okt. 2023"},
      {"18.30 Uhr", "18:30 Uhr", "18 Uhr 30"},
      {"18 Uhr", "18.00 Uhr", "18:00 Uhr"},
      {"3 Mio. Stimmen", "3 Millionen Stimmen", "3 Mio Stimmen"},
      {"3 Bio. Euro", "3 Billionen Euro"},
      {"St. Georgen", "Sankt Georgen"},
      {"Clara-Zetkin-Str. 8", "Clara-Zetkin-Straße 8", "Clara-Zetkin-Strasse 8"},
      {"Dr. Quorke", "Doktor Quorke"},
      {"ver.di-Streik", "Verdi-Streik"},
      {"Versammlung", "Versamm-\nlung", "Versamm\u00AC\nlung"},
      {"Quorkelin", "Quorke-\nlin"},
  };
  for (const auto& notations : groups) {
    const TemporaryFolder folder;
    write(folder.path() / "db", notations);
    const fuge::Index index(folder.path() / "db");
    std::set<std::string> all;
    for (std::size_t i = 0; i < notations.size(); ++i) all.insert(std::to_string(i));
    for (const std::string& query : notations) {
      if (query.find('\n') != query.npos) continue;
      CAPTURE(query);
      CHECK(found(index, query, false) == all);
      // A hyphen parts words there.
      if (query.find("-20") == query.npos) CHECK(found(index, query, true) == all);
    }
  }
}

TEST_CASE("a phrase goes over what other notations part") {
  const std::vector<std::string> notations = {"rund 45 000 Euro", "rund 45.000 Euro",
                                              "auf der A 20 im Stau", "auf der A20 im Stau"};
  const TemporaryFolder folder;
  write(folder.path() / "db", notations);
  const fuge::Index index(folder.path() / "db");
  for (const char* query : {"\"rund 45 000 Euro\"", "\"rund 45.000 Euro\""})
    CHECK(found(index, query, false) == std::set<std::string>{"0", "1"});
  for (const char* query : {"\"der A 20 im Stau\"", "\"der A20 im Stau\""})
    CHECK(found(index, query, false) == std::set<std::string>{"2", "3"});
}

TEST_CASE("the printed notation is found alone by an exact search") {
  const TemporaryFolder folder;
  write(folder.path() / "db",
        {"7. Oktober 2023", "7.10.2023", "St. Georgen", "Sankt Georgen", "Versamm-\nlung"});
  const fuge::Index index(folder.path() / "db");
  CHECK(found(index, "=7.10.2023", false) == std::set<std::string>{"1"});
  CHECK(found(index, "=\"7. Oktober 2023\"", false) == std::set<std::string>{"0"});
  CHECK(found(index, "=St.", false) == std::set<std::string>{"2"});
  CHECK(found(index, "=Versammlung", false) == std::set<std::string>{"4"});
}

TEST_SUITE_END();
