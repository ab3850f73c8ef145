// Several indexes that are searched as one, through the public interface: all of it is as with one
// index that has all the articles.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

namespace fs = std::filesystem;
using fuge::Article;
using fuge::ErrorCode;
using fuge::FieldKind;
using fuge::Index;
using fuge::Match;
using fuge::Search;
using fuge::Sort;
using fuge::test::failure_of;
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

std::string rendered(const fuge::Facets& facets) {
  std::string text;
  for (const auto& [name, counts] : facets) {
    text += fmt::format("{} without {}:", name, counts.without);
    for (const fuge::FacetValue& value : counts.values)
      text += fmt::format(" {}={}", value.value, value.count);
    text += '\n';
  }
  return text;
}

std::string rendered(const fuge::Hit& hit) {
  std::string text = fmt::format("{} {}", hit.id, hit.score);
  for (const fuge::Snippet& snippet : hit.snippets) {
    text += fmt::format(" [{} at {}", snippet.text, snippet.begin);
    for (const fuge::Mark& mark : snippet.marks)
      text += fmt::format(" {}-{}", mark.begin, mark.end);
    text += ']';
  }
  for (const std::string& word : hit.missing) text += " -" + word;
  return text + '\n';
}

// All that a search gives, but from which index hits are.
std::string rendered(const fuge::Results& results) {
  if (results.error) return results.error->message;
  std::string text =
      fmt::format("{} of {} words, {} {} {} partial {}\n", results.total, results.words,
                  results.at_least, results.widened, results.truncated,
                  results.partial ? fmt::format("{}", *results.partial) : "-");
  for (const fuge::Hit& hit : results.hits) text += rendered(hit);
  text += rendered(results.facets) + "partly\n" + rendered(results.partial_facets);
  if (results.suggestion)
    text += fmt::format("{} ({})\n", results.suggestion->query, results.suggestion->total);
  for (const fuge::QueryNotice& notice : results.notices) text += notice.message + '\n';
  return text;
}

std::string rendered(const std::optional<fuge::Explanation>& explanation) {
  if (!explanation) return "no article";
  std::string text = fmt::format("{} {} {} {} {} {}\n", explanation->matches, explanation->widened,
                                 explanation->score, explanation->together, explanation->proximity,
                                 explanation->recency);
  for (const fuge::WordExplanation& word : explanation->words) {
    text += fmt::format("{} {}:", word.word, word.score);
    for (const fuge::ComponentExplanation& component : word.components)
      text +=
          fmt::format(" {} {} {}", component.document_frequency, component.weight, component.score);
    for (const fuge::OccurrenceExplanation& occurrence : word.occurrences)
      text += fmt::format(" {}-{}", occurrence.begin, occurrence.end);
    text += '\n';
  }
  for (const std::string& word : explanation->missing) text += " -" + word;
  return text;
}

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
  for (const std::string query :
       {"Deiche Küste", "Hafen Streik Kiel", "sicher* hafn~", "(deich"}) {
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

TEST_CASE("the same id in two indexes is two articles") {
  const TemporaryFolder folder;
  const Article first{.id = "a", .date = fuge::Date{2024, 5, 1}, .text = "Der Deich hält."};
  Article second = first;
  second.text = "Der Deich bricht.";
  write(folder / "1", {first});
  write(folder / "2", {{.id = "b", .text = "Ebbe"}, second});
  const Index index({folder / "1", folder / "2"});
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
    const fuge::Results results = index.search(Search("deich").sort(sort));
    REQUIRE(results.hits.size() == 2);
    CHECK(results.hits[0].index == 0);
    CHECK(results.hits[1].index == 1);
    CHECK(results.hits[1].snippets.at(0).text == "Der Deich bricht.");
    CHECK(index.search(Search("deich").sort(sort).limit(1).offset(1)).hits.at(0).index == 1);
  }
  CHECK(index.find("a")->text == "Der Deich hält.");
  CHECK(index.find("a", 1)->text == "Der Deich bricht.");
  CHECK(index.find("b")->text == "Ebbe");
  CHECK_FALSE(index.find("b", 0));
  CHECK(index.explain(Search("bricht"), "a")->matches == false);
  CHECK(index.explain(Search("bricht"), "a", 1)->matches);
  CHECK_FALSE(index.explain(Search("bricht"), "b", 0));
  CHECK(failure_of([&] { index.find("a", 2); }).code == ErrorCode::invalid_argument);
  CHECK(failure_of([&] { index.explain(Search(), "a", 2); }).what.find("2 were opened") !=
        std::string::npos);
}

TEST_CASE("a list of paths that is not valid is refused") {
  const TemporaryFolder folder;
  write(folder / "i", {});
  fs::create_directory_symlink(folder / "i", folder / "link");
  const struct {
    std::vector<fs::path> paths;
    ErrorCode code;
    std::string what;
    std::string origin;
  } rows[] = {
      {{}, ErrorCode::invalid_argument, "no index is given", "none"},
      {{folder / "i", folder / "i"}, ErrorCode::invalid_argument, "given twice", "as written"},
      {{folder / "i", folder / "." / "i"}, ErrorCode::invalid_argument, "given twice", "otherwise"},
      {{folder / "i", folder / "link"}, ErrorCode::invalid_argument, "given twice", "by a link"},
      {{folder / "i", ""}, ErrorCode::invalid_argument, "path of the index is empty", "empty"},
      {{folder / "i", folder / "no"}, ErrorCode::not_an_index, "no such folder", "no folder"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const auto [code, what] = failure_of([&] { const Index index(row.paths); });
    CHECK(code == row.code);
    CHECK(what.find(row.what) != std::string::npos);
  }
}

TEST_CASE("indexes of unlike settings are refused, and it is said which setting differs") {
  const TemporaryFolder folder;
  fuge::WriterOptions without_gender;
  without_gender.analysis = fuge::AnalysisOptions{.gender = false};
  fuge::WriterOptions with_names;
  with_names.analysis.emplace();
  with_names.analysis->name_variants.add("Selenskyj = Zelensky");
  write(folder / "usual", {}, {.fields = {{"ressort", FieldKind::keyword}}});
  write(folder / "gender", {}, without_gender);
  write(folder / "names", {}, with_names);
  write(folder / "text", {}, {.fields = {{"ressort", FieldKind::text}}});
  write(folder / "none", {}, {.fields = {}});
  const struct {
    std::vector<std::string> indexes;
    std::string message;
    std::string origin;
  } rows[] = {
      {{"usual", "gender"}, "gender is off in the index, on in ", "a step"},
      {{"usual", "none", "names"}, "of the names \"", "a list, in the third"},
      {{"usual", "none", "text"}, "its field is \"ressort text\", in ", "a field's kind"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::vector<fs::path> paths;
    for (const std::string& name : row.indexes) paths.push_back(folder / name);
    const auto [code, what] = failure_of([&] { const Index index(paths); });
    CHECK(code == ErrorCode::incompatible_index);
    CHECK(what.find(row.message) != std::string::npos);
    CHECK(what.find(paths.back().string()) == 0);
    CHECK(what.find(paths.front().string(), 1) != std::string::npos);
  }
}

TEST_CASE("fields of all indexes are united") {
  const TemporaryFolder folder;
  write(folder / "1",
        {{.id = "a", .text = "Flut", .fields = {{"ressort", {"Küste"}}, {"autor", {"Muster"}}}}},
        {.fields = {{"ressort", FieldKind::keyword}, {"autor", FieldKind::keyword}}});
  write(
      folder / "2",
      {{.id = "b", .text = "Flut", .fields = {{"unterzeile", {"Die Flut"}}, {"autor", {"Amsel"}}}},
       {.id = "c", .text = "Flut", .fields = {{"autor", {"MUSTER"}}}}},
      {.fields = {{"unterzeile", FieldKind::text}, {"autor", FieldKind::keyword}}});
  write(folder / "3", {{.id = "d", .text = "Flut"}}, {.fields = {}});
  const Index index({folder / "1", folder / "2", folder / "3"});
  CHECK(index.info().fields == std::vector<fuge::Field>{{"ressort", FieldKind::keyword},
                                                        {"autor", FieldKind::keyword},
                                                        {"unterzeile", FieldKind::text}});
  const struct {
    Search search;
    std::string found;
    std::string origin;
  } rows[] = {
      {Search("ressort:küste"), "a", "a keyword of the first alone"},
      {Search("flut -ressort:küste"), "b c d", "excluded"},
      {Search("autor:muster"), "a c", "a field with another slot in each"},
      {Search("unterzeile:flut"), "b", "a text of the second alone"},
      {Search("unterzeile:\"die flut\""), "b", "a phrase in it"},
      {Search("flut").filter("ressort", "Küste"), "a", "a filter"},
      {Search("flut").without("ressort"), "b c d", "without a value"},
      {Search("flut").without("autor"), "d", "without a value in any"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::test::ids(index.search(Search(row.search).sort(Sort::oldest))) == row.found);
  }
  const fuge::Results counted = index.search(Search("flut").facet("ressort").facet("autor"));
  CHECK(rendered(counted.facets) ==
        "autor without 1: Muster=2 Amsel=1\nressort without 3: Küste=1\n");
}

TEST_CASE("refresh takes in what was committed to any index, and one that was replaced") {
  const TemporaryFolder folder;
  write(folder / "1", {{.id = "a", .text = "Der Deich hält."}});
  write(folder / "2", {{.id = "b", .text = "Der Deich bricht."}});
  Index index({folder / "1", folder / "2"});
  CHECK_FALSE(index.refresh());
  CHECK(index.search(Search("deich")).total == 2);
  write(folder / "2", {{.id = "c", .text = "Deich um Deich."}, {.id = "d", .text = "Ebbe."}});
  CHECK(index.search(Search("deich")).total == 2);
  CHECK(index.refresh());
  CHECK_FALSE(index.refresh());
  CHECK(index.search(Search("deich")).total == 3);
  CHECK(index.info().articles == 4);
  write(folder / "1", {{.id = "e", .text = "Kein Deich."}});
  CHECK(index.refresh());
  CHECK(index.search(Search("deich")).total == 4);
  // Scores are those of the newest state of all.
  write(folder / "all", {{.id = "a", .text = "Der Deich hält."},
                         {.id = "e", .text = "Kein Deich."},
                         {.id = "b", .text = "Der Deich bricht."},
                         {.id = "c", .text = "Deich um Deich."},
                         {.id = "d", .text = "Ebbe."}});
  CHECK(rendered(index.search(Search("deich"))) ==
        rendered(Index(folder / "all").search(Search("deich"))));
}

TEST_CASE("what is wrong with one of several indexes names it") {
  const TemporaryFolder folder;
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i)
    articles.push_back({.id = fmt::format("{}", i), .text = fmt::format("Deich Nummer {}", i)});
  write(folder / "1", articles);
  write(folder / "2", articles);
  for (const std::string table : {"docdata.glass", "postlist.glass"}) {
    CAPTURE(table);
    const TemporaryFolder copies;
    fs::copy(folder.path(), copies.path(), fs::copy_options::recursive);
    const fs::path file = copies / "2" / table;
    const std::uintmax_t size = fs::file_size(file);
    const auto [code, what] = failure_of([&] {
      const Index index({copies / "1", copies / "2"});
      std::ofstream(file, std::ios::in | std::ios::out) << std::string(size, '\xA5');
      index.search(Search("deich nummer").limit(600));
    });
    CHECK(code == ErrorCode::damaged_index);
    CHECK(what.find((copies / "2").string()) == 0);
  }
}

TEST_CASE("threads share several indexes while a writer commits to one of them") {
  const TemporaryFolder folder;
  write(folder / "1", {{.id = "a", .text = "Der Deich hält."}, {.id = "b", .text = "Ein Deich."}});
  write(folder / "2", {{.id = "c", .text = "Der Deich bricht."}});
  write(folder / "3", {{.id = "d", .text = "Am Deich."}});
  Index index({folder / "1", folder / "2", folder / "3"});
  std::atomic<bool> stop = false;
  std::atomic<int> wrong = 0;
  std::atomic<int> searched = 0;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 4; ++reader) {
    readers.emplace_back([&, reader] {
      for (int i = 0; !stop; ++i) {
        if (reader == 0 && i % 5 == 0) index.refresh();
        const auto results = index.search(Search("deich").facet("source"));
        if (results.total < 4 || results.total > 6 || results.hits.size() != results.total) ++wrong;
        for (const fuge::Hit& hit : results.hits)
          if (hit.snippets.at(0).marks.empty()) ++wrong;
        if (!index.find("d") || !index.explain(Search("deich"), "d")->matches) ++wrong;
        ++searched;
      }
    });
  }
  {
    fuge::Writer writer(folder / "2");
    for (int i = 0; i < 60; ++i) {
      writer.put(
          {.id = fmt::format("wechselnd-{}", i % 2), .text = fmt::format("Deich Nummer {}", i)});
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
