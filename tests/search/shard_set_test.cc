// Which indexes can be searched as one, and what their differences come to, through the public
// interface.
#include <doctest/doctest.h>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "rendered_results.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

namespace fs = std::filesystem;
using fuge::Article;
using fuge::ErrorCode;
using fuge::FieldKind;
using fuge::Index;
using fuge::Search;
using fuge::Sort;
using fuge::test::failure_of;
using fuge::test::rendered;
using fuge::test::TemporaryFolder;

void write(const fs::path& path, const std::vector<Article>& articles,
           const fuge::WriterOptions& options = {}) {
  fuge::Writer writer(path, options);
  for (const Article& article : articles) writer.put(article);
  writer.commit();
}

}  // namespace

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

TEST_CASE("paths may be given in any way") {
  const auto two = [](const auto& make) {
    return failure_of([&] { make(); }).what.find("nowhere-1: no index here") != std::string::npos;
  };
  CHECK(two([] { const Index index({"nowhere-1", "nowhere-2"}); }));
  CHECK(two([] { const Index index{"nowhere-1", "nowhere-2"}; }));
  CHECK(two([] { const Index index{"nowhere-1"}; }));
  CHECK(two([] { const Index index(fs::path("nowhere-1")); }));
  CHECK(two([] { const Index index("nowhere-1", {.analysis = fuge::AnalysisOptions()}); }));
  CHECK(two([] { const Index index({"nowhere-1", "nowhere-2"}, {.analysis = {}}); }));
  CHECK(two([] { const Index index(std::vector<fs::path>{"nowhere-1"}); }));
}

TEST_CASE("threads are started for several indexes alone, and end with them") {
  const auto threads = [] {
    const fs::directory_iterator tasks("/proc/self/task");
    return std::distance(begin(tasks), end(tasks));
  };
  const TemporaryFolder folder;
  for (const std::string name : {"1", "2", "3"})
    write(folder / name, {{.id = "a", .text = "Ebbe"}});
  const auto before = threads();
  {
    const Index one(folder / "1");
    one.search(Search("ebbe"));
    CHECK(threads() == before);
    const Index several({folder / "1", folder / "2", folder / "3"});
    several.search(Search("ebbe"));
    CHECK(threads() > before);
    CHECK(threads() <= before + 2);
  }
  CHECK(threads() == before);
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

TEST_CASE("what one index had new is told of, though another one has failed") {
  for (const std::string changed : {"1", "2"}) {
    CAPTURE(changed);
    const TemporaryFolder folder;
    for (const std::string name : {"1", "2"}) write(folder / name, {{.id = name, .text = "Ebbe"}});
    Index index({folder / "1", folder / "2"});
    const fs::path failing = folder / (changed == "1" ? "2" : "1");
    write(folder / changed, {{.id = "neu", .text = "Flut"}});
    fs::rename(failing, folder / "away");
    CHECK(failure_of([&] { index.refresh(); }).what.find(failing.string()) == 0);
    fs::rename(folder / "away", failing);
    CHECK(index.refresh());
    CHECK_FALSE(index.refresh());
    CHECK(index.search(Search("flut")).total == 1);
  }
}

TEST_CASE("after fork a child searches its copy, and ends it") {
  const TemporaryFolder folder;
  for (const std::string name : {"1", "2", "3"})
    write(folder / name, {{.id = name, .text = "Der Deich hält."}});
  std::optional<Index> index(std::in_place, std::vector{folder / "1", folder / "2", folder / "3"});
  CHECK(index->search(Search("deich")).total == 3);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const bool found = index->search(Search("deich")).total == 3 && index->find("2").has_value();
    index.reset();
    _exit(found ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  CHECK(index->search(Search("deich")).total == 3);
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
      const fuge::Results results = index.search(Search("deich nummer").limit(600));
      for (const fuge::Hit& hit : results.hits) {
        CHECK((hit.damage.empty() || hit.index == 1));
        if (!hit.damage.empty()) throw fuge::Error(ErrorCode::damaged_index, hit.damage);
      }
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
