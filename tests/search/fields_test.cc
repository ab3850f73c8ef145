// Fields of an index's own, and what an index says of itself, through the public interface.
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::FieldKind;
using fuge::PartialDate;
using fuge::Search;
using fuge::TimeOfDay;
using fuge::test::ids;
using fuge::test::TemporaryFolder;

const std::vector<fuge::Field> own_fields{{"ressort", FieldKind::keyword},
                                          {"autor", FieldKind::keyword},
                                          {"untertitel", FieldKind::text},
                                          {"foto", FieldKind::stored}};

std::vector<fuge::Article> sample() {
  return {
      {.id = "deich",
       .title = "Deich hält",
       .text = "Der Deich bei Husum hält der Flut stand.",
       .fields = {{"ressort", {"Politik", "Küste"}},
                  {"autor", {"Erika Muster"}},
                  {"untertitel", {"Sandsäcke liegen bereit"}},
                  {"foto", {"Luftbild der Schleuse"}}}},
      {.id = "messe",
       .title = "Messe öffnet",
       .text = "Die Messe in Husum zeigt Windräder.",
       .fields = {{"ressort", {"POLITIK "}}, {"untertitel", {"Deich im Modell"}}}},
      {.id = "spiel", .title = "Spiel endet remis", .text = "Husum und Kiel trennen sich remis."},
  };
}

struct Archive {
  Archive() {
    fuge::Writer writer(folder / "i", {.fields = own_fields});
    for (const fuge::Article& article : sample()) writer.put(article);
    writer.commit();
  }
  fuge::Index index() const { return fuge::Index(folder / "i"); }

  TemporaryFolder folder;
};

std::string sorted_ids(const fuge::Index& index, const std::string& query) {
  const fuge::Results results = index.search(Search(query).sort(fuge::Sort::oldest));
  return results.error ? results.error->message : ids(results);
}

using Values = std::vector<fuge::FacetValue>;

}  // namespace

TEST_CASE("own fields in queries") {
  const Archive archive;
  const fuge::Index index = archive.index();
  const struct {
    const char* query;
    const char* found;
    const char* origin;
  } rows[] = {
      {"ressort:politik", "deich messe", "a keyword, folded"},
      {"ressort:\"Küste\"", "deich", "in quotes"},
      {"Autor:\"erika  MUSTER\"", "deich", "two words, any case, white space collapsed"},
      {"autor:erika", "", "a keyword is exact"},
      {"husum -ressort:politik", "spiel", "excluded"},
      {"ressort:(küste ODER sport)", "deich", "brackets"},
      {"NICHT ressort:politik", "spiel", "negated"},
      {"untertitel:Sandsack", "deich", "a text field by its name, in another form"},
      {"Sandsack", "deich", "and in plain search"},
      {"untertitel:deich", "messe", "only there"},
      {"deich", "deich messe", "in plain search beside the text"},
      {"untertitel:\"Deich im Modell\"", "messe", "a phrase"},
      {"\"Modell Husum\"", "", "no phrase spans two fields"},
      {"untertitel:sandsä*", "deich", "a prefix in a field"},
      {"untertitel:(deich NEAR modell)", "messe", "nearness in a field"},
      {"husum -untertitel:deich", "deich spiel", "a text field excluded"},
      {"schleuse", "", "a stored field isn't searched"},
      {"rubrik:politik", "", "no field: text, which no article has"},
      {"titel:deich", "deich", "the title as ever"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    CHECK(sorted_ids(index, row.query) == row.found);
  }
}

TEST_CASE("facets and filters of own keyword fields") {
  const Archive archive;
  const fuge::Index index = archive.index();
  const fuge::Results all = index.search(Search().facet("ressort").facet("autor").facet("source"));
  CHECK(all.facets.at("ressort").values == Values{{"Politik", 2}, {"Küste", 1}});
  CHECK(all.facets.at("ressort").without == 1);
  CHECK(all.facets.at("autor").values == Values{{"Erika Muster", 1}});
  CHECK(all.facets.at("source").without == 3);
  CHECK(all.facets.size() == 3);

  const fuge::Results chosen =
      index.search(Search().filter("ressort", "küste").facet("ressort").facet("autor"));
  CHECK(ids(chosen) == "deich");
  CHECK(chosen.facets.at("ressort") == all.facets.at("ressort"));  // without its own choices
  CHECK(chosen.facets.at("autor").without == 0);
  CHECK(ids(index.search(Search().without("ressort"))) == "spiel");
  CHECK(index.search(Search().without("ressort").filter("ressort", "Küste")).total == 2);
  CHECK(index.search(Search().without("ressort").filter("autor", "Erika Muster")).total == 0);
}

TEST_CASE("a facet of dates takes its values as filters") {
  const TemporaryFolder folder;
  fuge::Writer writer(folder / "i");
  writer.put({.id = "tag", .date = fuge::Date{2024, 4, 3}, .text = "Ebbe"});
  writer.put({.id = "monat", .date = PartialDate(2024, 4), .text = "Ebbe"});
  writer.put({.id = "ohne", .text = "Ebbe"});
  writer.commit();
  const fuge::Index index(folder / "i");
  CHECK(ids(index.search(Search().filter("day", "2024-04-03"))) == "tag");
  CHECK(index.search(Search().filter("month", "2024-04")).total == 2);
  CHECK(index.search(Search().filter("year", "2024")).total == 2);
  CHECK(ids(index.search(Search().without("year"))) == "ohne");
}

TEST_CASE("what an index doesn't have is refused, and what it has is named") {
  const Archive archive;
  const fuge::Index index = archive.index();
  const struct {
    Search search;
    const char* says;
  } rows[] = {
      {Search().facet("rubrik"), "the index has no facet \"rubrik\": it has source, "},
      {Search().facet("Ressort"), "ressort, autor, year, month and day"},
      {Search().filter("untertitel", "x"), "no facet \"untertitel\""},
      {Search().without("foto"), "no facet \"foto\""},
      {Search().filter("month", "2025"), "\"2025\" is no month"},
      {Search().filter("day", "gestern"), "\"gestern\" is no day"},
      {Search().filter("year", "2025-09"), "\"2025-09\" is no year"},
  };
  for (const auto& row : rows) {
    const fuge::test::Failure failure = fuge::test::failure_of([&] { index.search(row.search); });
    CHECK(failure.code == fuge::ErrorCode::invalid_argument);
    CHECK_MESSAGE(failure.what.find(row.says) != failure.what.npos, failure.what);
  }
}

TEST_CASE("own fields are given back with hits and articles") {
  const Archive archive;
  const fuge::Index index = archive.index();
  const auto article = index.find("deich");
  REQUIRE(article);
  CHECK(*article == sample().front());
  const fuge::Results results = index.search(Search("flut"));
  REQUIRE(results.hits.size() == 1);
  CHECK(results.hits.front().fields == sample().front().fields);
}

TEST_CASE("a field that wasn't declared is an error of the article") {
  const Archive archive;
  fuge::Writer writer(archive.folder / "i");
  const fuge::test::Failure failure = fuge::test::failure_of([&] {
    writer.put({.id = "x", .text = "Ebbe", .fields = {{"rubrik", {"a"}}}});
  });
  CHECK(failure.code == fuge::ErrorCode::invalid_article);
  CHECK(failure.what.find("ressort, autor, untertitel, foto): fields are declared when") !=
        failure.what.npos);
  CHECK_FALSE(writer.put({.id = "y", .text = "Ebbe", .fields = {{"ressort", {"a"}}}}));
}

TEST_CASE("the longest names and values fit terms and metadata") {
  const TemporaryFolder folder;
  const std::string name(32, 'n');
  std::vector<fuge::Field> fields{{name, FieldKind::keyword},
                                  {std::string(32, 't'), FieldKind::text}};
  while (fields.size() < 64) fields.push_back({"f" + std::to_string(fields.size())});
  const std::string long_value(200, 'W');
  std::string expanding;  // each sign is folded to three letters
  while (expanding.size() + 3 <= 200) expanding += "ﬃ";
  const std::string long_word(3000, 'w');
  fuge::Writer writer(folder / "i", {.fields = fields});
  writer.put({.id = "a",
              .text = "Ebbe",
              .fields = {{name, {long_value, expanding}}, {fields[1].name, {long_word}}}});
  writer.commit();
  const fuge::Index index(folder / "i");
  CHECK(index.search(Search(name + ":" + long_value)).total == 1);
  CHECK(index.search(Search(fields[1].name + ":" + long_word)).total == 1);
  const fuge::Results found = index.search(Search().filter(name, expanding).facet(name));
  CHECK(found.facets.at(name).values == Values{{long_value, 1}, {expanding, 1}});
  CHECK(found.total == 1);
}

TEST_CASE("many own fields, each with its own values") {
  const TemporaryFolder folder;
  std::vector<fuge::Field> fields;
  for (int i = 0; i < 64; ++i) fields.push_back({"feld" + std::to_string(i), FieldKind::keyword});
  fuge::Writer writer(folder / "i", {.fields = fields});
  for (std::size_t article = 0; article < 8; ++article) {
    fuge::Article made{.id = std::to_string(article), .text = "Ebbe"};
    for (std::size_t i = 0; i < 64; ++i)
      if ((i + article) % 2 == 0) made.fields[fields[i].name] = {"wert" + std::to_string(i % 3)};
    writer.put(made);
  }
  writer.commit();
  const fuge::Index index(folder / "i");
  Search search;
  for (const fuge::Field& field : fields) search.facet(field.name);
  const fuge::Results all = index.search(search);
  for (std::size_t i = 0; i < 64; ++i) {
    const fuge::FacetCounts& counts = all.facets.at(fields[i].name);
    CHECK(counts == fuge::FacetCounts{{{"wert" + std::to_string(i % 3), 4}}, 4});
  }
  CHECK(index.search(Search("feld7:wert1 feld9:wert0")).total == 4);
  CHECK(index.search(Search("feld7:wert1 feld8:wert2")).total == 0);
}

TEST_CASE("an index says what it was made with, and is opened so") {
  const TemporaryFolder folder;
  fuge::AnalysisOptions analysis;
  analysis.gender = false;
  analysis.compound_words.add("Quallmoor = Quall|moor");
  analysis.name_variants.add("Hansen = Hanssen");
  {
    fuge::Writer writer(folder / "i", {.analysis = analysis, .fields = own_fields});
    writer.put({.id = "a", .text = "Im Quallmoor nistet der Kiebitz, sagt Hanssen."});
    writer.commit();
  }
  {
    fuge::Writer writer(folder / "i");
    writer.put({.id = "b", .text = "Das Quallmoor ist nass.", .fields = {{"foto", {"b.jpg"}}}});
    writer.commit();
  }
  const fuge::Index index(folder / "i");
  CHECK(index.search(Search("moor")).total == 2);
  CHECK(index.search(Search("Hansen")).total == 1);
  const fuge::IndexInfo info = index.info();
  CHECK(info.fields == own_fields);
  CHECK_FALSE(info.settings.gender);
  CHECK(info.settings.names);
  CHECK(info.settings.compound_words.entries() ==
        std::vector<std::string>{"quallmoor = quall|moor"});
  CHECK_NOTHROW(fuge::Index(folder / "i", {.analysis = analysis}));

  fuge::AnalysisOptions other = analysis;
  other.gender = true;
  for (const auto& open : std::vector<std::function<void()>>{
           [&] { const fuge::Index opened(folder / "i", {.analysis = other}); },
           [&] { const fuge::Writer opened(folder / "i", {.analysis = other}); }}) {
    const fuge::test::Failure failure = fuge::test::failure_of(open);
    CHECK(failure.code == fuge::ErrorCode::incompatible_index);
    CHECK_MESSAGE(failure.what.find("gender is off in the index, on is given") != failure.what.npos,
                  failure.what);
  }
  const fuge::test::Failure failure = fuge::test::failure_of([&] {
    const fuge::Writer opened(folder / "i", {.fields = {{"foto", FieldKind::text}}});
  });
  CHECK(failure.code == fuge::ErrorCode::incompatible_index);
  CHECK_MESSAGE(failure.what.find("\"foto text\" is given, the index has \"foto stored\"") !=
                    failure.what.npos,
                failure.what);
}

TEST_CASE("a field whose name isn't valid makes no index") {
  const TemporaryFolder folder;
  const fuge::test::Failure failure = fuge::test::failure_of([&] {
    const fuge::Writer writer(folder / "i", {.fields = {{"titel", FieldKind::text}}});
  });
  CHECK(failure.code == fuge::ErrorCode::invalid_argument);
  CHECK_FALSE(std::filesystem::exists(folder / "i"));
}

TEST_CASE("dates of a month or a year, and times of day") {
  const TemporaryFolder folder;
  {
    fuge::Writer writer(folder / "i");
    const auto put = [&](const char* id, PartialDate date, std::optional<TimeOfDay> time = {}) {
      writer.put({.id = id, .date = date, .time = time, .text = "Ebbe"});
    };
    put("1-tag", fuge::Date{2024, 4, 1});
    put("1-tag-acht", fuge::Date{2024, 4, 1}, TimeOfDay{8, 0, 0});
    put("1-tag-zehn", fuge::Date{2024, 4, 1}, TimeOfDay{10, 0, 0});
    put("2-tag", fuge::Date{2024, 4, 30});
    put("3-monat", PartialDate(2024, 4));
    put("4-mai", PartialDate(2024, 5));
    put("5-jahr", PartialDate(2024));
    put("6-jahr", PartialDate(2025));
    writer.put({.id = "7-ohne", .text = "Ebbe"});
    writer.commit();
  }
  const fuge::Index index(folder / "i");

  SUBCASE("order") {
    CHECK(ids(index.search(Search().sort(fuge::Sort::oldest))) ==
          "1-tag-acht 1-tag-zehn 1-tag 2-tag 3-monat 4-mai 5-jahr 6-jahr 7-ohne");
    CHECK(ids(index.search(Search().sort(fuge::Sort::newest))) ==
          "6-jahr 4-mai 2-tag 1-tag-zehn 1-tag-acht 1-tag 3-monat 5-jahr 7-ohne");
  }
  SUBCASE("ranges find what they overlap") {
    const struct {
      const char* query;
      const char* found;
    } rows[] = {
        {"datum:2024-04-30", "2-tag 3-monat 5-jahr"},
        {"datum:2024-04-02..2024-04-29", "3-monat 5-jahr"},
        {"datum:2024-05-10..", "4-mai 5-jahr 6-jahr"},
        {"datum:..2024-04-15", "1-tag-acht 1-tag-zehn 1-tag 3-monat 5-jahr"},
        {"datum:2024-04", "1-tag-acht 1-tag-zehn 1-tag 2-tag 3-monat 5-jahr"},
        {"datum:2024-06", "5-jahr"},
        {"datum:2024", "1-tag-acht 1-tag-zehn 1-tag 2-tag 3-monat 4-mai 5-jahr"},
        {"datum:2025-01-01", "6-jahr"},
        {"datum:2023", ""},
        {"ebbe -datum:2024", "6-jahr 7-ohne"},
        {"ebbe -datum:2024-04-30", "1-tag-acht 1-tag-zehn 1-tag 4-mai 6-jahr 7-ohne"},
    };
    for (const auto& row : rows) {
      CAPTURE(row.query);
      CHECK(sorted_ids(index, row.query) == row.found);
    }
    CHECK(index.search(Search().from({2024, 4, 30}).to({2024, 5, 1})).total == 4);
  }
  SUBCASE("facets") {
    const fuge::Results all = index.search(Search().facet("year").facet("month").facet("day"));
    CHECK(all.facets.at("year") == fuge::FacetCounts{{{"2024", 7}, {"2025", 1}}, 1});
    CHECK(all.facets.at("month") == fuge::FacetCounts{{{"2024-04", 5}, {"2024-05", 1}}, 1});
    CHECK(all.facets.at("day") == fuge::FacetCounts{{{"2024-04-01", 3}, {"2024-04-30", 1}}, 1});
    CHECK(index.search(Search().month(2024, 4)).total == 5);
    CHECK(index.search(Search().day({2024, 4, 1})).total == 3);
  }
  SUBCASE("given back as written") {
    CHECK(index.find("3-monat")->date->to_string() == "2024-04");
    const fuge::Results results = index.search(Search("datum:2025"));
    REQUIRE(results.hits.size() == 1);
    CHECK(results.hits.front().date->to_string() == "2025");
    CHECK(index.info().oldest->to_string() == "2024");
    CHECK(index.info().newest->to_string() == "2025");
  }
}

TEST_SUITE_END();
