// The main job, end to end: one event told by five outlets, each in a form of its own, is read,
// indexed and found. The articles are in tests/acceptance/articles/.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "fuge/fuge.h"
#include "support.h"

TEST_SUITE_BEGIN("acceptance");

namespace {

std::vector<fuge::Article> read_articles() {
  std::vector<fuge::Article> articles;
  for (auto& record : fuge::ArticleReader(fuge::test::source_path("tests/acceptance/articles"))) {
    REQUIRE(static_cast<bool>(record));
    articles.push_back(*record);
  }
  return articles;
}

// An index of the five, made once for each test case.
struct Archive {
  Archive() {
    fuge::Writer writer(folder / "archive.fuge");
    for (const fuge::Article& article : read_articles()) writer.put(article);
    writer.commit();
  }
  fuge::Index open() const { return fuge::Index(folder / "archive.fuge"); }

  fuge::test::TemporaryFolder folder;
};

// The first three letters of the ids, in order: "000 004".
std::string numbers(const fuge::Results& results) {
  std::set<std::string> sorted;
  for (const fuge::Hit& hit : results.hits) sorted.insert(hit.id.substr(0, 3));
  std::string joined;
  for (const std::string& number : sorted) joined += (joined.empty() ? "" : " ") + number;
  return joined;
}

}  // namespace

TEST_CASE("each form gives its date, sources and place") {
  struct Row {
    std::string id;
    const char* date;  // empty: undated
    std::vector<std::string> sources;
    const char* place;
    const char* begins;
    const char* ends;
  };
  const Row rows[] = {
      {"000_a.txt", "2026-03-12", {"APA", "dpa", "Reuters"}, "", "", ""},
      {"001_b.txt", "2026-03-12", {"Reuters"}, "Triest", "", ""},
      {"002_c.txt", "2026-03-13", {"dpa-AFX"}, "Triest", "", "an.\""},
      {"003_d.txt", "2026-03-12", {}, "", "", ""},
      {"004_e.txt", "", {}, "", "Die Stadt Tschornomilsk", ""},
  };
  const std::vector<fuge::Article> articles = read_articles();
  REQUIRE(articles.size() == 5);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const fuge::Article& article = articles[i];
    const Row& row = rows[i];
    CAPTURE(row.id);
    CHECK(article.id == row.id);
    CHECK((article.date ? article.date->to_string() : "") == row.date);
    CHECK(article.sources == row.sources);
    CHECK(article.place == row.place);
    CHECK(article.title.empty());
    CHECK(article.text.starts_with(row.begins));
    CHECK(article.text.ends_with(row.ends));
    for (const std::string gone :
         {"Mehr Details", "(Reuters)", "(dpa-AFX)", "Von:", "date 20", "/cmy"})
      CHECK(article.text.find(gone) == std::string::npos);
  }
}

TEST_CASE("searches over the five") {
  const Archive archive;
  const fuge::Index index = archive.open();
  struct {
    std::string query;
    std::string found;
    std::string origin;
  } const rows[] = {
      {"\"Allianz der Seehäfen\"", "000 001 002 003 004", "phrase, quoted or not in print"},
      {"Gas", "004", "a short word of its own"},
      {"Hafengarantien", "000 001 002 003 004", "a compound in the plural"},
      {"hafengarantie", "000 001 002 003 004", "and in the singular, lower case"},
      {"Lomnyzkyj", "000 001 002 003 004", "a name as most spell it"},
      {"Lomnyzkij", "000 001 002 003 004", "and as one does"},
      {"Lomnitsky", "000 001 002 003 004", "and as none does"},
      {"Triest", "000 001 002 003 004", "a place"},
      {"Garantie", "000 001 002 003 004", "a word of 003, in the others the head of compounds"},
      {"Ministerium", "000 002 004", "a head alone, where it is split off"},
      {"Hafenchef", "000 001 002", "Hafen- und Reedereichefs: a word that stands in none of them"},
      {"Stahlpreise", "002", "Stahl- und Zementpreise"},
      {"Baggerarbeiten", "002", "Bagger- und Rammarbeiten"},
      {"\"die Garantie\"", "", "no phrase goes through the part of a word"},
      {"\"Ein- und Ausfuhr\"", "000", "phrase with a hyphen"},
      {"Hafengarantien quelle:reuters", "000 001", "source"},
      {"Hafengarantien quelle:dpa-AFX", "002", "source with a hyphen"},
      {"datum:2026-03-12", "000 001 003", "day"},
      {"Hafengarantien datum:2026-03-13..", "002", "open range"},
      {"datum:2026-03", "000 001 002 003", "month"},
      {"Gas ODER quelle:APA", "000 004", "OR over a field"},
      {"Hafengarantien -quelle:Reuters", "002 003 004", "excluded source"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const fuge::Results results = index.search(fuge::Search(row.query).match(fuge::Match::all));
    CHECK_FALSE(results.error);
    CHECK_FALSE(results.widened);
    CHECK(numbers(results) == row.found);
    CHECK(results.total == results.hits.size());
  }
}

TEST_CASE("facets of everything") {
  const Archive archive;
  const fuge::Results all = archive.open().search(
      fuge::Search().facet("source").facet("year").facet("month").facet("day"));
  using Values = std::vector<fuge::FacetValue>;
  CHECK(all.total == 5);
  CHECK(all.facets.at("source").values ==
        Values{{"Reuters", 2}, {"APA", 1}, {"dpa", 1}, {"dpa-AFX", 1}});
  CHECK(all.facets.at("source").without == 2);
  CHECK(all.facets.at("year").values == Values{{"2026", 4}});
  CHECK(all.facets.at("month").values == Values{{"2026-03", 4}});
  CHECK(all.facets.at("day").values == Values{{"2026-03-12", 3}, {"2026-03-13", 1}});
  CHECK(all.facets.at("year").without == 1);
}

TEST_CASE("the snippet shows the word that was searched") {
  const Archive archive;
  for (const fuge::Hit& hit : archive.open().search(fuge::Search("hafengarantie")).hits) {
    CAPTURE(hit.id);
    REQUIRE(hit.snippets.size() == 1);
    const fuge::Snippet& snippet = hit.snippets[0];
    REQUIRE_FALSE(snippet.marks.empty());
    bool whole = false;
    for (const fuge::Mark& mark : snippet.marks) {
      const std::string marked = snippet.text.substr(mark.begin, mark.end - mark.begin);
      CAPTURE(marked);
      // Its constituents add to the score where they stand apart, and so are marked.
      const std::string apart[] = {"Hafen", "Häfen", "hafen", "häfen", "Garantie", "garantie"};
      const bool is_constituent = std::ranges::any_of(
          apart, [&](const std::string& form) { return marked.starts_with(form); });
      CHECK((marked.starts_with("Hafengarantie") || is_constituent));
      whole = whole || marked.starts_with("Hafengarantie");
    }
    CHECK(whole);
  }
}

TEST_SUITE_END();
