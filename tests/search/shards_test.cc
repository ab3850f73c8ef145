// Several indexes that are searched as one, through the public interface: all of it is as with one
// index that has all the articles.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "rendered_results.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

namespace fs = std::filesystem;
using fuge::Article;
using fuge::FieldKind;
using fuge::Index;
using fuge::Match;
using fuge::Search;
using fuge::Sort;
using fuge::test::rendered;
using fuge::test::TemporaryFolder;

const std::vector<fuge::Field> own_fields{{"ressort", FieldKind::keyword},
                                          {"untertitel", FieldKind::text}};

// Sixty articles of a few sentences each, with dates of all kinds, sources in several spellings and
// many that score alike.
std::vector<Article> sample() {
  const std::vector<std::string> sentences = {
      "Der Deich bei Husum hält der Sturmflut stand.",
      "Die Deiche an der Küste werden um einen Meter erhöht.",
      "Im Hafen liegen drei Krabbenkutter und ein Feuerschiff.",
      "Die Hafenarbeiter streiken seit Montag für höhere Löhne.",
      "Der Minister sprach von einer Sicherheitslücke im Hafen.",
      "Die Sicherheit der Garantien prüfte das Ministerium selbst.",
      "Straße und Bahnhof bleiben wegen der Bauarbeiten gesperrt.",
      "Am Bahnhof warteten Reisende auf den Zug nach Kiel.",
      "Die Ministerin öffnete das neue Sperrwerk in Kiel.",
      "Sandsäcke und Pumpen liegen für die nächste Flut bereit.",
      "Der Streik der Lokführer trifft auch die Häfen.",
      "Das Wasser stieg in der Nacht um zwei Meter.",
  };
  const std::vector<std::vector<std::string>> sources = {
      {"dpa"}, {"Küstenbote"}, {}, {"KÜSTENBOTE", "dpa"}, {"epd"}};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 60; ++i) {
    Article article;
    article.id = fmt::format("{:02}", (i * 37) % 60);
    const int year = 2022 + static_cast<int>(i / 20);
    const int month = 1 + static_cast<int>(i % 6);
    if (i % 7 == 0) article.date = fuge::PartialDate(year);
    if (i % 7 == 1) article.date = fuge::PartialDate(year, month);
    if (i % 7 > 2) article.date = fuge::Date{year, month, 1 + static_cast<int>(i % 3)};
    if (i % 7 == 5) article.time = fuge::TimeOfDay{static_cast<int>(i % 24), 30, 0};
    article.sources = sources[i % sources.size()];
    if (i % 4 == 0) article.title = sentences[(i / 4) % sentences.size()];
    for (std::size_t j = 0; j < 1 + i % 4; ++j)
      article.text += sentences[(i * 5 + j * 7) % sentences.size()] + ' ';
    if (i % 3 == 0) article.fields["ressort"] = {i % 2 == 0 ? "Küste" : "Politik"};
    if (i % 10 == 0) article.fields["untertitel"] = {"Der Streik im Hafen geht weiter"};
    articles.push_back(std::move(article));
  }
  return articles;
}

void write(const fs::path& path, const std::vector<Article>& articles,
           const fuge::WriterOptions& options = {.fields = own_fields}) {
  fuge::Writer writer(path, options);
  for (const Article& article : articles) writer.put(article);
  writer.commit();
}

// The sample in one index, and in several: an index from each of these places among the articles
// to the next one.
class Archive {
 public:
  explicit Archive(const std::vector<std::size_t>& places) {
    const std::vector<Article> articles = sample();
    write(folder_ / "all", articles);
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
      const auto begin = articles.begin();
      paths_.push_back(folder_ / fmt::format("{}", i));
      write(paths_.back(), {begin + static_cast<std::ptrdiff_t>(places[i]),
                            begin + static_cast<std::ptrdiff_t>(places[i + 1])});
    }
  }

  Index one() const { return Index(folder_ / "all"); }
  Index several() const { return Index(paths_); }
  const std::vector<fs::path>& paths() const { return paths_; }

 private:
  TemporaryFolder folder_;
  std::vector<fs::path> paths_;
};

// The ways to cut the sample: in two, in three of which one is empty, in four, each article by
// itself as far as there are so many.
const std::vector<std::vector<std::size_t>> cuts = {
    {0, 60}, {0, 25, 60}, {0, 20, 20, 60}, {0, 5, 31, 44, 60}, {0, 0, 60}};

const std::vector<std::string> queries = {
    "",
    "deich",
    "Deiche Küste",
    "Hafen Streik Kiel",
    "Sicherheitslücke",
    "Hafensicherheit",
    "\"Deich bei Husum\"",
    "Minister NEAR/6 Hafen",
    "sicher*",
    "hafn~ streik",
    "=Häfen",
    "titel:deich",
    "untertitel:streik",
    "quelle:küstenbote hafen",
    "ressort:küste OR ressort:politik",
    "datum:2023 flut",
    "deich -husum",
    "hafen NICHT streik",
    "deich OR bahnhof",
    "+deich wasser meter",
    "xylophon",
    "xylophon deich",
    "Hafenn Strasse",
    "Bahnhff",
    "(deich",
};

}  // namespace

TEST_CASE("several indexes find what one index finds that has all their articles") {
  const struct {
    std::string name;
    Search (*search)(const std::string& query);
  } ways[] = {
      {"by relevance", [](const std::string& query) { return Search(query).suggestion(); }},
      {"facets",
       [](const std::string& query) {
         return Search(query).facet("source").facet("ressort").facet("year").facet("month").facet(
             "day");
       }},
      {"choices in facets",
       [](const std::string& query) {
         return Search(query)
             .facet("source")
             .facet("month")
             .source("küstenbote")
             .month(2023, 2)
             .month(2022, 2);
       }},
      {"without values",
       [](const std::string& query) {
         return Search(query).without("ressort").facet("ressort").facet("year").undated();
       }},
      {"any word", [](const std::string& query) { return Search(query).match(Match::any); }},
      {"all words, many hits",
       [](const std::string& query) { return Search(query).match(Match::all).limit(60); }},
      {"newest",
       [](const std::string& query) { return Search(query).sort(Sort::newest).limit(60); }},
      {"oldest, and partly",
       [](const std::string& query) {
         return Search(query)
             .sort(Sort::oldest)
             .partial()
             .partial_facets()
             .facet("month")
             .limit(60);
       }},
      {"fading with age",
       [](const std::string& query) {
         return Search(query).recency(100, {2024, 12, 24}).limit(40);
       }},
      {"counted", [](const std::string& query) { return Search(query).limit(0).facet("source"); }},
      {"several snippets",
       [](const std::string& query) { return Search(query).snippets(3).offset(4); }},
  };
  for (const std::vector<std::size_t>& cut : cuts) {
    const Archive archive(cut);
    const Index one = archive.one();
    const Index several = archive.several();
    CAPTURE(cut.size());
    for (const auto& way : ways) {
      CAPTURE(way.name);
      for (const std::string& query : queries) {
        CAPTURE(query);
        CHECK(rendered(several.search(way.search(query))) ==
              rendered(one.search(way.search(query))));
      }
    }
  }
}

TEST_CASE("hits are the same where counts needn't be exact") {
  for (const std::vector<std::size_t>& cut : cuts) {
    const Archive archive(cut);
    const Index one = archive.one();
    const Index several = archive.several();
    for (const std::string& query : queries) {
      CAPTURE(query);
      const fuge::Results exact = one.search(Search(query).limit(5));
      const fuge::Results found = several.search(Search(query).limit(5).total(false));
      std::string hits;
      std::string expected;
      for (const fuge::Hit& hit : found.hits) hits += rendered(hit);
      for (const fuge::Hit& hit : exact.hits) expected += rendered(hit);
      CHECK(hits == expected);
      CHECK(found.total <= exact.total);
      if (!found.at_least) CHECK(found.total == exact.total);
    }
  }
}

TEST_CASE("pages of several indexes neither repeat nor lose a hit") {
  const Archive archive({0, 5, 31, 44, 60});
  const Index one = archive.one();
  const Index several = archive.several();
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
    for (const std::string query : {"", "deich hafen", "streik kiel minister"}) {
      CAPTURE(query);
      std::string pages;
      std::string expected;
      for (std::size_t offset = 0; offset < 65; offset += 7) {
        const Search page = Search(query).sort(sort).limit(7).offset(offset).partial();
        for (const fuge::Hit& hit : several.search(page).hits) pages += hit.id + ' ';
        for (const fuge::Hit& hit : one.search(page).hits) expected += hit.id + ' ';
      }
      CHECK(pages == expected);
      CHECK(pages.size() > 60);
    }
  }
}

TEST_CASE("explanations are those of one index") {
  const Archive archive({0, 5, 31, 44, 60});
  const Index one = archive.one();
  const Index several = archive.several();
  for (const std::string query : {"Deiche Küste", "Hafen Streik Kiel", "sicher* hafn~", "(deich"}) {
    for (int id = 0; id < 62; ++id) {
      const Search search = Search(query).recency(200, {2024, 12, 24}).source("dpa");
      CAPTURE(query);
      CAPTURE(id);
      CHECK(rendered(several.explain(search, fmt::format("{:02}", id))) ==
            rendered(one.explain(search, fmt::format("{:02}", id))));
    }
  }
}

TEST_CASE("a hit tells which index it is from") {
  const Archive archive({0, 5, 31, 44, 60});
  const Index several = archive.several();
  std::set<std::size_t> indexes;
  for (const fuge::Hit& hit : several.search(Search().limit(60)).hits) {
    indexes.insert(hit.index);
    CHECK(several.find(hit.id, hit.index));
    CHECK(Index(archive.paths()[hit.index]).find(hit.id));
  }
  CHECK(indexes == std::set<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("info is that of all indexes") {
  const Archive archive({0, 20, 20, 60});
  const fuge::IndexInfo one = archive.one().info();
  const fuge::IndexInfo several = archive.several().info();
  CHECK(several.articles == one.articles);
  CHECK(several.undated == one.undated);
  CHECK(several.without_source == one.without_source);
  CHECK(several.sources == one.sources);
  CHECK(several.oldest == one.oldest);
  CHECK(several.newest == one.newest);
  CHECK(several.format == one.format);
  CHECK(several.analysis == one.analysis);
  CHECK(several.fields == one.fields);
  std::uint64_t bytes = 0;
  for (const fs::path& path : archive.paths()) bytes += Index(path).info().bytes;
  CHECK(several.bytes == bytes);
}

TEST_SUITE_END();
