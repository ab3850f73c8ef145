#include "fuge/index.h"

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/writer.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace fs = std::filesystem;
using fuge::test::failure_of;
using fuge::test::ids;
using fuge::test::TemporaryFolder;

namespace {

// Seven articles about a dike.
void write_sample(const fs::path& path) {
  fuge::Writer writer(path);
  writer.put({.id = "deich-1",
              .date = fuge::Date{2025, 9, 4},
              .sources = {"dpa", "Reuters"},
              .place = "Husum",
              .title = "Deich bei Husum verstärkt",
              .text = "Der Deich wurde um einen Meter erhöht. Die Arbeiten dauerten zwei Jahre.",
              .url = "https://example.org/deich-1"});
  writer.put({.id = "deich-2",
              .date = fuge::Date{2025, 9, 5},
              .sources = {"dpa-AFX"},
              .text = "Der Deich hält. Die Sturmflut erreichte am Abend ihren Höhepunkt."});
  writer.put({.id = "flut",
              .date = fuge::Date{2024, 1, 12},
              .sources = {"AFP"},
              .text = "Die Flut kam in der Nacht."});
  writer.put(
      {.id = "ohne-quelle", .date = fuge::Date{2025, 9, 4}, .text = "Am Deich grasen Schafe."});
  writer.put({.id = "ohne-datum", .sources = {"epd"}, .text = "Ein Deich ist ein Damm am Wasser."});
  writer.put(
      {.id = "b-gleich", .date = fuge::Date{2023, 3, 1}, .sources = {"KNA"}, .text = "Leuchtturm"});
  writer.put(
      {.id = "a-gleich", .date = fuge::Date{2023, 3, 1}, .sources = {"KNA"}, .text = "Leuchtturm"});
  writer.commit();
}

std::string sorted_ids(const fuge::Results& results) {
  std::set<std::string> sorted;
  for (const fuge::Hit& hit : results.hits) sorted.insert(hit.id);
  std::string joined;
  for (const std::string& id : sorted) joined += (joined.empty() ? "" : " ") + id;
  return joined;
}

// "a b | c": the articles with all words, then the others.
std::string parts(const fuge::Results& results) {
  const auto seam = results.hits.begin() + static_cast<std::ptrdiff_t>(results.total);
  fuge::Results first;
  first.hits.assign(results.hits.begin(), seam);
  fuge::Results rest;
  rest.hits.assign(seam, results.hits.end());
  std::string text = sorted_ids(first);
  if (!rest.hits.empty()) text += (text.empty() ? "| " : " | ") + sorted_ids(rest);
  return text;
}

}  // namespace

TEST_CASE("queries find what they say") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  struct {
    std::string query;
    std::string found;
    bool widened;
    std::string origin;
  } const rows[] = {
      {"", "a-gleich b-gleich deich-1 deich-2 flut ohne-datum ohne-quelle", false, "everything"},
      {"Deiche", "deich-1 deich-2 ohne-datum ohne-quelle", false, "stemmed"},
      {"deich jahre", "deich-1 | deich-2 ohne-datum ohne-quelle", false, "all words first"},
      {"deich nacht", "| deich-1 deich-2 flut ohne-datum ohne-quelle", true, "no article has both"},
      {"deich AND nacht", "", false, "AND isn't widened"},
      {"xylophon", "", false, "a single word isn't widened"},
      {"xylophon trompete", "", false, "nothing either way"},
      {"\"Der Deich\"", "deich-1 deich-2", false, "phrase"},
      {"\"Husum Deich\"", "", false, "no phrase spans place and title"},
      {"husum -meter", "", false, "excluded"},
      {"deich -meter", "deich-2 ohne-datum ohne-quelle", false, "excluded"},
      {"titel:deich", "deich-1", false, "title"},
      {"Husum", "deich-1", false, "place"},
      {"quelle:reuters", "deich-1", false, "one of several sources"},
      {"quelle:dpa", "deich-1", false, "dpa isn't dpa-AFX"},
      {"source:DPA-afx", "deich-2", false, "case"},
      {"datum:2025", "deich-1 deich-2 ohne-quelle", false, "year"},
      {"datum:2025-09-04..2025-09-05", "deich-1 deich-2 ohne-quelle", false, "range"},
      {"datum:..2024", "a-gleich b-gleich flut", false, "open range, without undated"},
      {"deich quelle:AFP", "", false, "a filter isn't widened away"},
      {"deich nacht quelle:AFP", "| flut", true, "words are widened, filters stay"},
      {"flut ODER schafe", "deich-2 flut ohne-quelle", false, "OR; Sturmflut is a Flut"},
      {"\"die flut\"", "flut", false, "no phrase goes through a part: die Sturmflut"},
      {"NICHT deich", "a-gleich b-gleich flut", false, "NOT alone"},
  };
  for (const auto& row : rows) {
    const auto& query = row.query;
    const auto& found = row.found;
    const auto& widened = row.widened;
    const auto& origin = row.origin;
    CAPTURE(query);
    CAPTURE(origin);
    const fuge::Results results = index.search(fuge::Search(query));
    CHECK_FALSE(results.error);
    CHECK(parts(results) == found);
    CHECK(results.total + results.partial.value() == results.hits.size());
    CHECK(results.widened == widened);
  }
}

TEST_CASE("match forces all or any") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const auto all = index.search(fuge::Search("deich nacht").match(fuge::Match::all));
  CHECK(all.total == 0);
  CHECK_FALSE(all.widened);
  const auto any = index.search(fuge::Search("deich jahre").match(fuge::Match::any));
  CHECK(any.total == 4);
  CHECK_FALSE(any.widened);
  CHECK(any.hits[0].id == "deich-1");
}

TEST_CASE("a plain query is words and nothing else") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  struct {
    std::string query;
    std::string found;
  } const rows[] = {
      {"\"Meter (Deich", "deich-1"},
      {"deich -meter", "deich-1"},
      {"titel:husum", ""},
      {"", "a-gleich b-gleich deich-1 deich-2 flut ohne-datum ohne-quelle"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    const auto results = index.search(fuge::Search(row.query).plain().match(fuge::Match::all));
    CHECK_FALSE(results.error);
    CHECK(sorted_ids(results) == row.found);
  }
  CHECK(index.search(fuge::Search("?!").plain()).error);
}

TEST_CASE("a query that doesn't parse is data") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const auto results =
      index.search(fuge::Search("deich quelle:\"offen").facet("source").facet("day"));
  REQUIRE(results.error);
  CHECK(results.error->position == 13);
  CHECK_FALSE(results.error->message.empty());
  CHECK(results.total == 0);
  CHECK(results.hits.empty());
  CHECK(results.facets.empty());
}

TEST_CASE("a pasted headline is searched, and the results say what was read as text") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const struct {
    std::string query;
    std::string same;  // finds the same, without a notice
    std::size_t begin;
    std::size_t end;
    std::string origin;
  } rows[] = {
      {"Husum: „Deich verstärkt", "Husum Deich verstärkt", 7, 10, "half of a quote"},
      {"Deich hält :-)", "Deich hält", 14, 15, "an emoticon"},
      {"Titel: Deich hält", "Titel Deich hält", 0, 6, "as a form has it"},
      {"Deich UND", "Deich und", 6, 9, "cut off behind an operator"},
      {"DEICH HÄLT, ABER NICHT OHNE ARBEITEN", "deich hält, aber nicht ohne arbeiten", 18, 23,
       "a headline in capitals"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const auto results = index.search(fuge::Search(row.query));
    const auto same = index.search(fuge::Search(row.same));
    CHECK_FALSE(results.error);
    CHECK(same.notices.empty());
    CHECK_FALSE(results.hits.empty());
    CHECK(ids(results) == ids(same));
    REQUIRE(results.notices.size() == 1);
    CHECK(results.notices.front().begin == row.begin);
    CHECK(results.notices.front().end == row.end);
    CHECK_FALSE(results.notices.front().message.empty());
  }
  CHECK(index.search(fuge::Search("Deich (").plain()).notices.empty());
}

TEST_CASE("a hit has all that its display needs") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const auto results = index.search(fuge::Search("meter"));
  REQUIRE(results.hits.size() == 1);
  const fuge::Hit& hit = results.hits[0];
  CHECK(hit.id == "deich-1");
  CHECK(hit.date == fuge::Date{2025, 9, 4});
  CHECK(hit.sources == std::vector<std::string>{"dpa", "Reuters"});
  CHECK(hit.place == "Husum");
  CHECK(hit.title == "Deich bei Husum verstärkt");
  CHECK(hit.url == "https://example.org/deich-1");
  CHECK(hit.score > 0);
  REQUIRE(hit.snippets.size() == 1);
  REQUIRE(hit.snippets[0].marks.size() == 1);
  const fuge::Mark mark = hit.snippets[0].marks[0];
  CHECK(hit.snippets[0].text.substr(mark.begin, mark.end - mark.begin) == "Meter");
  CHECK(index.search(fuge::Search("meter").snippet_bytes(0)).hits[0].snippets.empty());
}

TEST_CASE("order and its ties") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  CHECK(ids(index.search(fuge::Search("").sort(fuge::Sort::newest))) ==
        "deich-2 deich-1 ohne-quelle flut a-gleich b-gleich ohne-datum");
  CHECK(ids(index.search(fuge::Search("").sort(fuge::Sort::oldest))) ==
        "a-gleich b-gleich flut deich-1 ohne-quelle deich-2 ohne-datum");
  CHECK(ids(index.search(fuge::Search("leuchtturm"))) == "a-gleich b-gleich");
  CHECK(ids(index.search(fuge::Search(""))) ==
        "deich-2 deich-1 ohne-quelle flut a-gleich b-gleich ohne-datum");
}

TEST_CASE("pages") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const auto page = [&](std::size_t limit, std::size_t offset) {
    const auto results = index.search(fuge::Search("").limit(limit).offset(offset));
    CHECK(results.total == 7);
    return ids(results);
  };
  constexpr auto huge = static_cast<std::size_t>(-1);
  CHECK(page(2, 0) == "deich-2 deich-1");
  CHECK(page(2, 2) == "ohne-quelle flut");
  CHECK(page(2, 6) == "ohne-datum");
  CHECK(page(2, 7).empty());
  CHECK(page(0, 0).empty());
  CHECK(page(huge, 5) == "b-gleich ohne-datum");
  CHECK(page(huge, huge).empty());
  CHECK(page(1, huge).empty());
}

TEST_CASE("facets keep the choices of other facets, and leave out their own") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const auto results =
      index.search(fuge::Search("deich").source("dpa").source("EPD").facet("source").facet("year"));
  CHECK(sorted_ids(results) == "deich-1 ohne-datum");
  using Values = std::vector<fuge::FacetValue>;
  CHECK(results.facets.at("source").values ==
        Values{{"Reuters", 1}, {"dpa", 1}, {"dpa-AFX", 1}, {"epd", 1}});
  CHECK(results.facets.at("source").without == 1);
  CHECK(results.facets.at("year").values == Values{{"2025", 1}});
  CHECK(results.facets.at("year").without == 1);
  CHECK_FALSE(results.facets.contains("month"));

  const auto undated = index.search(fuge::Search("deich").undated().facet("year"));
  CHECK(ids(undated) == "ohne-datum");
  CHECK(undated.facets.at("year").values == Values{{"2025", 3}});
  CHECK_FALSE(undated.facets.contains("source"));

  CHECK(sorted_ids(index.search(fuge::Search("deich").from({2025, 9, 5}).undated())) ==
        "deich-2 ohne-datum");
  CHECK(ids(index.search(fuge::Search("deich").without_source())) == "ohne-quelle");
}

TEST_CASE("filters that aren't valid") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  struct {
    fuge::Search search;
    const char* reason;
  } const rows[] = {
      {fuge::Search().year(0), "no year 0"},
      {fuge::Search().month(2025, 13), "no month 2025 13"},
      {fuge::Search().day({2025, 2, 30}), "no day 2025-02-30"},
      {fuge::Search().from({2025, 9, 31}), "no day 2025-09-31"},
      {fuge::Search().from({2025, 9, 5}).to({2025, 9, 4}), "begins on 2025-09-05"},
  };
  for (const auto& row : rows) {
    const auto& search = row.search;
    const auto& reason = row.reason;
    const auto [code, what] = failure_of([&] { index.search(search); });
    CHECK(code == fuge::ErrorCode::invalid_argument);
    CHECK(what.find(reason) != what.npos);
  }
}

TEST_CASE("find gives the article as it was put") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::Index index(folder / "i");
  const auto article = index.find("deich-2");
  REQUIRE(article);
  CHECK(article->text == "Der Deich hält. Die Sturmflut erreichte am Abend ihren Höhepunkt.");
  CHECK(article->sources == std::vector<std::string>{"dpa-AFX"});
  for (const std::string& id :
       {std::string(), std::string("deich"), std::string(500, 'x'), std::string("a\0b", 3),
        std::string(240, '\0'), std::string("\xFF")})
    CHECK_FALSE(index.find(id));
}

TEST_CASE("an index that somebody has put in the place of another is seen after refresh") {
  const TemporaryFolder folder;
  // Of the same revision: both are made at once.
  const auto make = [&](const std::string& text, int articles) {
    fs::remove_all(folder / "archive");
    fuge::BulkWriter writer(folder / "archive");
    for (int i = 0; i < articles; ++i)
      writer.put({.id = std::to_string(i), .sources = {text}, .text = text});
    writer.finish();
  };
  make("Hafen", 3);
  fuge::Index index(folder / "archive");
  CHECK(index.search(fuge::Search("Hafen").facet("source")).total == 3);
  make("Deich", 5000);
  CHECK(index.refresh());
  CHECK_FALSE(index.refresh());
  CHECK(index.search(fuge::Search("Hafen")).total == 0);
  const fuge::Results found = index.search(fuge::Search("Deich").facet("source"));
  CHECK(found.total == 5000);
  REQUIRE_FALSE(found.hits.empty());
  CHECK(found.hits.front().sources == std::vector<std::string>{"Deich"});
  CHECK(found.facets.at("source").values == std::vector<fuge::FacetValue>{{"Deich", 5000}});
}

TEST_CASE("an index sees new commits after refresh") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  fuge::Index index(folder / "i");
  CHECK_FALSE(index.refresh());
  fuge::Writer writer(folder / "i");
  writer.remove("flut");
  writer.put({.id = "neu", .date = fuge::Date{2026, 1, 1}, .sources = {"SID"}, .text = "Deich"});
  writer.commit();
  CHECK(index.search(fuge::Search("flut")).total == 2);
  CHECK(index.refresh());
  CHECK_FALSE(index.refresh());
  CHECK(index.search(fuge::Search("quelle:SID deich")).total == 1);
  CHECK(index.search(fuge::Search("")).total == 7);
  CHECK_FALSE(index.find("flut"));
}

TEST_CASE("info") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  const fuge::IndexInfo info = fuge::Index(folder / "i").info();
  CHECK(info.articles == 7);
  CHECK(info.undated == 1);
  CHECK(info.without_source == 1);
  CHECK(info.sources == 6);
  CHECK(info.oldest == fuge::Date{2023, 3, 1});
  CHECK(info.newest == fuge::Date{2025, 9, 5});
  CHECK(info.bytes > 1000);
  CHECK(info.format == fuge::schema::format_version);
  CHECK(info.analysis == fuge::Analyzer().fingerprint());
}

TEST_CASE("an empty index answers everything") {
  const TemporaryFolder folder;
  { const fuge::Writer writer(folder / "i"); }
  const fuge::Index index(folder / "i");
  const auto results = index.search(fuge::Search("deich flut").facet("source").facet("year"));
  CHECK(results.total == 0);
  CHECK(results.facets.at("year").without == 0);
  CHECK(results.facets.at("source").without == 0);
  CHECK(index.search(fuge::Search("")).total == 0);
  CHECK_FALSE(index.info().oldest);
}

TEST_CASE("threads share an index while a writer commits without pause") {
  const TemporaryFolder folder;
  write_sample(folder / "i");
  fuge::Index index(folder / "i");
  std::atomic<bool> stop = false;
  std::atomic<int> wrong = 0;
  std::atomic<int> searched = 0;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 4; ++reader) {
    readers.emplace_back([&, reader] {
      for (int i = 0; !stop; ++i) {
        if (reader == 0 && i % 5 == 0) index.refresh();
        const auto results = index.search(fuge::Search("deich").facet("source"));
        // Each commit leaves four to six such articles, each with a snippet that shows the word.
        if (results.total < 4 || results.total > 6 || results.hits.size() != results.total) ++wrong;
        for (const fuge::Hit& hit : results.hits)
          if (hit.snippets.at(0).marks.empty()) ++wrong;
        if (!index.find("deich-1")) ++wrong;
        ++searched;
      }
    });
  }
  {
    fuge::Writer writer(folder / "i");
    for (int i = 0; i < 60; ++i) {
      writer.put({.id = "wechselnd-" + std::to_string(i % 2),
                  .sources = {"dpa"},
                  .text = "Deich Nummer " + std::to_string(i)});
      if (i % 7 == 3) writer.remove("wechselnd-0");
      writer.commit();
    }
    while (searched < 40) std::this_thread::yield();
  }
  stop = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(wrong == 0);
}

TEST_SUITE_END();
