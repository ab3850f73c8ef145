// Match::automatic: articles with all words, and behind them the others with some.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::Match;
using fuge::Search;
using fuge::Sort;
using Values = std::vector<fuge::FacetValue>;

// Of a mill, a strike there and what is like it; "both-…" have both words of "Mühle Streik".
const std::vector<fuge::Article>& articles() {
  static const std::vector<fuge::Article> all{
      {.id = "both-1",
       .date = fuge::Date{2024, 3, 1},
       .sources = {"dpa"},
       .text = "Der Streik in der alten Mühle geht in die dritte Woche."},
      {.id = "both-2",
       .date = fuge::Date{2025, 6, 2},
       .sources = {"AFP"},
       .title = "Mühle steht still",
       .text = "Wegen des Streiks mahlt keine Mühle am Bach."},
      {.id = "mill-1",
       .date = fuge::Date{2025, 6, 9},
       .sources = {"dpa"},
       .text = "Die Mühle klappert am rauschenden Bach."},
      {.id = "mill-2",
       .date = fuge::Date{2023, 1, 4},
       .sources = {"dpa"},
       .text = "Eine Windmühle dreht sich im Nebel."},
      {.id = "strike",
       .date = fuge::Date{2025, 7, 1},
       .sources = {"KNA"},
       .text = "Ein Streik legt den Hafen lahm, der Hafen ruht."},
      {.id = "treaty", .text = "Der Vertrag liegt seit Jahren im Archiv."},
      {.id = "peace", .text = "Frieden kehrt in das Tal zurück."},
      {.id = "nothing", .text = "Schnee fällt auf die Felder."},
  };
  return all;
}

class Archive {
 public:
  explicit Archive(const std::vector<fuge::Article>& all = articles()) {
    fuge::Writer writer(folder_ / "i");
    for (const fuge::Article& article : all) writer.put(article);
    writer.commit();
  }
  fuge::Index open() const { return fuge::Index(folder_ / "i"); }

 private:
  fuge::test::TemporaryFolder folder_;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// "a | b (ohne: c)": the hits with all words, then the others, both by their ids.
std::string shown(const fuge::Results& results) {
  std::map<std::string, std::string> parts[2];
  for (const fuge::Hit& hit : results.hits)
    parts[hit.missing.empty() ? 0 : 1][hit.id] =
        hit.missing.empty() ? "" : " (ohne: " + joined(hit.missing) + ")";
  std::string text;
  for (const auto& part : parts) {
    if (&part == &parts[1] && !part.empty()) text += text.empty() ? "|" : " |";
    for (const auto& [id, missing] : part) text += (text.empty() ? "" : " ") + id + missing;
  }
  return text;
}

}  // namespace

TEST_CASE("articles with all words come first, then those with some, with what they lack") {
  const Archive archive;
  const fuge::Index index = archive.open();
  const struct {
    std::string query;
    std::string shown;
    std::string origin;
  } rows[] = {
      {"Mühle Streik",
       "both-1 both-2 | mill-1 (ohne: Streik) mill-2 (ohne: Streik) strike (ohne: Mühle)",
       "a compound has its constituents"},
      {"Streiks MÜHLEN Hafen",
       "| both-1 (ohne: Hafen) both-2 (ohne: Hafen) mill-1 (ohne: Streiks, Hafen) "
       "mill-2 (ohne: Streiks, Hafen) strike (ohne: MÜHLEN)",
       "as typed, found in any form, in the order of the query"},
      {"Streik Hafen Streik Xylophon Xylophone",
       "| both-1 (ohne: Hafen, Xylophon) both-2 (ohne: Hafen, Xylophon) strike (ohne: Xylophon)",
       "the same word once"},
      {"der Streik und die Mühle",
       "both-1 both-2 | mill-1 (ohne: Streik) mill-2 (ohne: Streik) strike (ohne: Mühle)",
       "function words that don't count aren't missing"},
      {"+und Schnee Mühle", "", "a function word with a sign is a condition"},
      {"Friedensvertrag", "| peace (ohne: Friedensvertrag) treaty (ohne: Friedensvertrag)",
       "one compound: its parts come second"},
      {"Mühlenstreik", "both-1 both-2", "one compound that some have, if apart: no others"},
      {"Friedensvertrag Schnee",
       "| nothing (ohne: Friedensvertrag) peace (ohne: Friedensvertrag, Schnee) "
       "treaty (ohne: Friedensvertrag, Schnee)",
       "a part of it isn't the word"},
      {"Friedensvertrag UND Schnee", "", "AND joins whole words"},
      {"+Friedensvertrag Schnee", "", "required as a whole"},
      {"Klapperstorch Mühle",
       "| both-1 (ohne: Klapperstorch) both-2 (ohne: Klapperstorch) mill-1 (ohne: Klapperstorch) "
       "mill-2 (ohne: Klapperstorch)",
       "a word that begins alike isn't the word"},
      {"+Streik Mühle", "both-1 both-2 | strike (ohne: Mühle)", "required in both parts"},
      {"+(Streik Mühle) Hafen", "| both-1 (ohne: Hafen) both-2 (ohne: Hafen)",
       "a bracket required in both parts"},
      {"Streik Mühle -Hafen", "both-1 both-2 | mill-1 (ohne: Streik) mill-2 (ohne: Streik)",
       "excluded in both parts"},
      {"Streik Mühle quelle:dpa", "both-1 | mill-1 (ohne: Streik) mill-2 (ohne: Streik)",
       "a source in both parts"},
      {"Streik Mühle datum:2025", "both-2 | mill-1 (ohne: Streik) strike (ohne: Mühle)",
       "dates in both parts"},
      {"\"rauschenden Bach\" Streik", "| mill-1 (ohne: Streik)", "a phrase in both parts"},
      {"\"rauschenden Bach\" Streik Hafen", "| mill-1 (ohne: Streik, Hafen)",
       "a phrase beside two words"},
      {"Der Streik am Hafen ist vorbei: \"flache Bäche\" überall am Xylophon",
       "| both-1 (ohne: Hafen, vorbei, flache Bäche, überall, Xylophon) both-2 (ohne: Hafen, "
       "vorbei, flache Bäche, überall, Xylophon) strike (ohne: vorbei, flache Bäche, überall, "
       "Xylophon)",
       "a quotation in a pasted sentence is no condition"},
      {"(\"rauschenden Bach\" Hafen) Streik", "| mill-1 (ohne: Hafen, Streik)",
       "a phrase in brackets, too"},
      {"(Streik -Hafen) Mühle", "both-1 both-2", "a bracket with an exclusion, too"},
      {"(Streik Bach quelle:AFP) Hafen", "| both-2 (ohne: Hafen)", "a bracket with a filter, too"},
      {"(Streik ODER quelle:KNA) Mühle", "both-1 both-2 | strike (ohne: Mühle)",
       "alternatives of which one is a filter, too"},
      {"titel:Mühle Hafen", "| both-2 (ohne: Hafen)", "a word of the title in both parts"},
      {"Streik NAHE/4 Mühle Hafen", "| both-2 (ohne: Hafen)", "words near one another, too"},
      {"=Streik Mühle",
       "both-1 | both-2 (ohne: Streik) mill-1 (ohne: Streik) mill-2 (ohne: Streik) "
       "strike (ohne: Mühle)",
       "an exact form is a word like others"},
      {"Wind* Streik",
       "| both-1 (ohne: Wind) both-2 (ohne: Wind) mill-2 (ohne: Streik) strike (ohne: Wind)",
       "so is a prefix"},
      {"(Hafen ODER Bach) Streik",
       "both-2 strike | both-1 (ohne: Hafen, Bach) mill-1 (ohne: Streik)",
       "of alternatives one is enough"},
      {"Hafen Mühle ODER Schnee",
       "nothing | both-1 (ohne: Hafen, Schnee) both-2 (ohne: Hafen, Schnee) "
       "mill-1 (ohne: Hafen, Schnee) mill-2 (ohne: Hafen, Schnee) strike (ohne: Mühle, Schnee)",
       "where none of them is there, the words of all"},
      {"Mühle", "both-1 both-2 mill-1 mill-2", "one word has no second part"},
      {"Streik UND Schnee", "", "AND has none"},
      {"Xylophon Trompete", "", "nothing either way"},
      {"", "both-1 both-2 mill-1 mill-2 nothing peace strike treaty", "everything"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const fuge::Results results = index.search(Search(row.query));
    CHECK_FALSE(results.error);
    CHECK(shown(results) == row.shown);
    REQUIRE(results.partial);
    CHECK(results.total + *results.partial == results.hits.size());
    CHECK(results.widened == (results.total == 0 && *results.partial > 0));
  }
}

namespace {

// Articles that share scores and dates: their ids alone decide.
std::vector<fuge::Article> many_alike() {
  std::vector<fuge::Article> all;
  const std::string texts[] = {"Mühle und Streik.", "Die Mühle.", "Der Streik.", "Der Bach."};
  for (int i = 0; i < 120; ++i) {
    fuge::Article article{.id = "n" + std::to_string(i), .text = texts[i % 7 % 4]};
    if (i % 5 != 0) article.date = fuge::Date{2025, 1, 1 + i % 3};
    if (i % 2 == 0) article.sources = {"dpa"};
    all.push_back(article);
  }
  return all;
}

}  // namespace

TEST_CASE("a word is missing where it alone, with all words, doesn't find the article") {
  const Archive archive({
      {.id = "a", .title = "Wölfe am Deich", .text = "Die Hafengarantie gilt. Der Wolf heult."},
      {.id = "b", .text = "Eine Garantie für den Hafen gibt es. Der Ukraine-Krieg dauert an."},
      {.id = "c", .text = "Staats- und Regierungschefs berieten am Kai. Der Krieg ruht."},
      {.id = "d",
       .text = "Schafe und Wölfe. Restauration am Hafendeich, sagt Präsident Selenskij."},
      {.id = "e", .text = "Ukrainekrieg und Garantien. Handwerker restaurieren die A7."},
  });
  const fuge::Index index = archive.open();
  const std::string words[] = {"Wolf",          "Deiche",        "Hafen",        "Garantie",
                               "Hafengarantie", "Ukraine-Krieg", "Ukrainekrieg", "Regierungschef",
                               "Staat",         "Garantiehafen", "Restauration", "restaurieren",
                               "Präsidenten",   "Selenskyj",     "Luftschiff",   "=Wölfe",
                               "Schafherde",    "\"A 7\"",       "Krieg",        "Staatschef"};
  std::mt19937 random(11);
  std::size_t checked = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<std::string> chosen(std::begin(words), std::end(words));
    std::shuffle(chosen.begin(), chosen.end(), random);
    chosen.resize(2 + random() % 3);
    std::string query;
    for (const std::string& word : chosen) query += (query.empty() ? "" : " ") + word;
    CAPTURE(query);
    for (const fuge::Hit& hit : index.search(Search(query)).hits) {
      CAPTURE(hit.id);
      std::vector<std::string> missing;
      for (const std::string& word : chosen) {
        const auto found = index.search(Search(word).match(Match::all)).hits;
        if (std::ranges::find(found, hit.id, &fuge::Hit::id) != found.end()) continue;
        missing.push_back(word);
        std::erase_if(missing.back(), [](char sign) { return sign == '=' || sign == '"'; });
      }
      CHECK(joined(hit.missing) == joined(missing));
      if (!missing.empty()) ++checked;
    }
  }
  CHECK(checked > 500);
}

TEST_CASE("pages neither repeat nor lose a hit, across both parts") {
  const Archive archive(many_alike());
  const fuge::Index index = archive.open();
  const struct {
    Search search;
    bool two_parts;
    std::string origin;
  } rows[] = {
      {Search("Mühle Streik"), true, "scores alike"},
      {Search("Mühle Streik").source("dpa"), true, "a filter"},
      {Search("Mühle Streik").recency(1, {2025, 1, 3}), true, "fading with age"},
      {Search("Mühle Streik").partial().sort(Sort::newest), true, "by date, asked for"},
      {Search("Mühle Streik").sort(Sort::oldest), false, "by date"},
      {Search("Mühle Streik Hafen"), true, "none has all words"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    Search all = row.search;
    const fuge::Results whole = index.search(all.limit(1000).snippets(0));
    CHECK((whole.partial.value_or(0) > 0) == row.two_parts);
    REQUIRE(whole.hits.size() == whole.total + whole.partial.value_or(0));
    constexpr std::size_t sizes[] = {1, 2, 3, 7, 10, 19, 20, 21, 50, 119, 120, 121};
    for (const std::size_t size : sizes) {
      CAPTURE(size);
      for (std::size_t offset = 0; offset <= whole.hits.size(); offset += size < 10 ? 1 : size) {
        Search page = row.search;
        const fuge::Results found = index.search(page.limit(size).offset(offset).snippets(0));
        CHECK(found.total == whole.total);
        CHECK(found.partial == whole.partial);
        REQUIRE(found.hits.size() == std::min(size, whole.hits.size() - offset));
        for (std::size_t i = 0; i < found.hits.size(); ++i) {
          CHECK(found.hits[i].id == whole.hits[offset + i].id);
          CHECK(found.hits[i].score == whole.hits[offset + i].score);
          CHECK(found.hits[i].missing == whole.hits[offset + i].missing);
        }
      }
    }
  }
}

TEST_CASE("the first part is what Match::all finds, and each part has its own order") {
  const Archive archive(many_alike());
  const fuge::Index index = archive.open();
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
    const Search search = Search("Mühle Streik").partial().sort(sort).limit(1000).snippets(0);
    const fuge::Results found = index.search(search);
    Search strict = search;
    const fuge::Results all = index.search(strict.match(Match::all));
    REQUIRE(all.hits.size() == found.total);
    for (std::size_t i = 0; i < all.hits.size(); ++i) {
      CHECK(all.hits[i].id == found.hits[i].id);
      CHECK(all.hits[i].score == found.hits[i].score);
      CHECK(found.hits[i].missing.empty());
    }
    for (std::size_t i = found.total; i + 1 < found.hits.size(); ++i) {
      const fuge::Hit& hit = found.hits[i];
      const fuge::Hit& next = found.hits[i + 1];
      CHECK_FALSE(hit.missing.empty());
      if (sort == Sort::relevance) CHECK(hit.score >= next.score);
      if (sort == Sort::newest && hit.date) CHECK((!next.date || *hit.date >= *next.date));
      if (sort == Sort::oldest && next.date) CHECK((hit.date && *hit.date <= *next.date));
    }
  }
}

TEST_CASE("how many have some of the words, and when that is counted") {
  const Archive archive;
  const fuge::Index index = archive.open();
  const struct {
    Search search;
    std::uint64_t total;
    std::optional<std::uint64_t> partial;
    std::size_t hits;
    bool widened;
    std::string origin;
  } rows[] = {
      {Search("Mühle Streik"), 2, 3, 5, false, "room on the page"},
      {Search("Mühle Streik").limit(3), 2, 3, 3, false, "the seam is on the page"},
      {Search("Mühle Streik").limit(2), 2, 3, 2, false, "the page is full without"},
      {Search("Mühle Streik quelle:dpa").limit(1), 1, 2, 1, false, "full, with a filter"},
      {Search("Mühle Streik").source("dpa").limit(1), 1, 2, 1, false, "full, with a choice"},
      {Search("Mühle Streik").limit(2).partial(), 2, 3, 2, false, "asked for"},
      {Search("Mühle Streik").limit(2).facet("year").partial_facets(), 2, 3, 2, false,
       "asked for by its facets"},
      {Search("Mühle Streik").limit(2).offset(1), 2, 3, 2, false, "a later page"},
      {Search("Mühle Streik").offset(9), 2, 3, 0, false, "a page behind the end"},
      {Search("Mühle Streik").limit(0), 2, 3, 0, false, "only counted"},
      {Search("Mühle Streik").limit(0).partial(), 2, 3, 0, false, "only counted, both"},
      {Search("Mühle Schnee").limit(0), 0, 5, 0, true, "only counted: none has all words"},
      {Search("Mühle Streik").sort(Sort::newest), 2, std::nullopt, 2, false, "by date"},
      {Search("Mühle").sort(Sort::newest), 4, 0, 4, false, "by date, one word"},
      {Search("Mühle Streik").sort(Sort::newest).partial(), 2, 3, 5, false, "by date, asked for"},
      {Search("Mühle Schnee").sort(Sort::oldest), 0, std::nullopt, 0, false,
       "by date, none has all words"},
      {Search("Mühle Streik").match(Match::all), 2, 0, 2, false, "all: no second part"},
      {Search("Mühle Streik").match(Match::any), 5, 0, 5, false, "any: all of one part"},
      {Search("Mühle Streik").match(Match::any).partial(), 5, 0, 5, false, "any, asked for"},
      {Search("Mühle").limit(1), 4, 0, 1, false, "one word"},
      {Search("Mühle Streik").plain(), 2, 3, 5, false, "plain words"},
      {Search("Mühle Streik").source("dpa"), 1, 2, 3, false, "filters hold for both"},
      {Search("titel:("), 0, std::nullopt, 0, false, "an error"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const fuge::Results found = index.search(row.search);
    CHECK(found.total == row.total);
    CHECK(found.partial == row.partial);
    CHECK(found.hits.size() == row.hits);
    CHECK(found.widened == row.widened);
  }
}

TEST_CASE("facets count the articles with all words, those of the others on request") {
  const Archive archive;
  const fuge::Index index = archive.open();
  const auto both = index.search(Search("Mühle Streik").facet("source").facet("year"));
  CHECK(both.facets.at("source").values == Values{{"AFP", 1}, {"dpa", 1}});
  CHECK(both.facets.at("year").values == Values{{"2024", 1}, {"2025", 1}});
  CHECK(both.partial_facets.empty());
  const auto asked =
      index.search(Search("Mühle Streik").facet("source").facet("year").partial_facets().limit(1));
  CHECK(asked.facets == both.facets);
  CHECK(asked.partial_facets.at("source").values == Values{{"dpa", 2}, {"KNA", 1}});
  CHECK(asked.partial_facets.at("year").values == Values{{"2023", 1}, {"2025", 2}});
  CHECK(asked.partial_facets.at("year").without == 0);
  // Choices narrow both, and each leaves out those of its own facet.
  const auto narrow =
      index.search(Search("Mühle Streik").facet("source").partial_facets().source("AFP"));
  CHECK(narrow.total == 1);
  CHECK(narrow.partial == 0);
  CHECK(narrow.facets.at("source").values == Values{{"AFP", 1}, {"dpa", 1}});
  CHECK(narrow.partial_facets.at("source").values == Values{{"dpa", 2}, {"KNA", 1}});
  const auto none = index.search(Search("Mühle Schnee").facet("source").partial_facets());
  CHECK(none.facets.at("source").values.empty());
  CHECK(none.partial_facets.at("source").values == Values{{"dpa", 3}, {"AFP", 1}});
  CHECK(none.partial_facets.at("source").without == 1);
}

TEST_CASE("an explanation tells what an article lacks, on whatever page it is") {
  const Archive archive;
  const fuge::Index index = archive.open();
  const struct {
    Search search;
    std::string id;
    bool matches;
    bool widened;
    std::string missing;
    std::string origin;
  } rows[] = {
      {Search("Mühle Streik").limit(1), "mill-1", true, true, "Streik", "behind the first page"},
      {Search("Mühle Streik"), "both-1", true, false, "", "has all words"},
      {Search("Mühle Streik"), "nothing", false, false, "", "has none"},
      {Search("Mühle Streik quelle:KNA"), "mill-1", false, false, "", "filters of the query hold"},
      {Search("Mühle Streik").sort(Sort::newest), "mill-1", false, false, "", "by date"},
      {Search("Mühle Streik").sort(Sort::newest).partial(), "mill-1", true, true, "Streik",
       "by date, asked for"},
      {Search("Mühle Streik").match(Match::any), "mill-1", true, false, "", "any word will do"},
      {Search("Friedensvertrag"), "treaty", true, true, "Friedensvertrag", "a part of a compound"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const auto explanation = index.explain(row.search, row.id);
    REQUIRE(explanation);
    CHECK(explanation->matches == row.matches);
    CHECK(explanation->widened == row.widened);
    CHECK(joined(explanation->missing) == row.missing);
  }
}

TEST_SUITE_END();
