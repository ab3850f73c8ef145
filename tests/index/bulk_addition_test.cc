// A bulk build into an index that is there already: fuge/bulk_writer.h.

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "child.h"
#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "index/bulk_samples.h"
#include "index/glass/samples.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::Article;
using fuge::BulkWriter;
using fuge::test::answers_of;
using fuge::test::build;
using fuge::test::bulk_options;
using fuge::test::Contents;
using fuge::test::contents_of;
using fuge::test::damage;
using fuge::test::failure_of;
using fuge::test::found;
using fuge::test::names_in;
using fuge::test::some_articles;
using fuge::test::TemporaryFolder;
using fuge::test::write;

std::vector<Article> part(const std::vector<Article>& articles, std::size_t begin,
                          std::size_t end) {
  return {articles.begin() + static_cast<std::ptrdiff_t>(begin),
          articles.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

TEST_CASE("what is added in bulk makes the index that a writer makes") {
  const struct {
    std::size_t first;   // how many are there
    bool first_in_bulk;  // how they came there
    unsigned jobs;
    std::string origin;
  } rows[] = {{400, true, 2, "by two bulk builds"},
              {400, false, 3, "a writer's index, which has blocks and dictionary of its own"},
              {0, false, 2, "an empty index"},
              {600, true, 1, "nothing new"},
              {600, false, 2, "nothing new, beside what a writer wrote"}};
  const std::vector<Article> articles = some_articles(600);
  const TemporaryFolder folder;
  write(folder / "one", articles);
  const Contents one = contents_of(folder / "one");
  int number = 0;
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const std::filesystem::path path = folder / std::to_string(++number);
    const std::vector<Article> first = part(articles, 0, row.first);
    if (row.first_in_bulk) {
      build(path, first, bulk_options(2));
    } else {
      write(path, first);
    }
    CHECK(BulkWriter::can_write(path));
    build(path, part(articles, row.first, articles.size()), bulk_options(row.jobs));
    const Contents bulk = contents_of(path);
    CHECK(bulk.postings == one.postings);
    CHECK(bulk.documents == one.documents);
    CHECK(bulk.metadata == one.metadata);
    CHECK(bulk.dictionary == one.dictionary);
    CHECK(damage(path).empty());
    CHECK(answers_of(path) == answers_of(folder / "one"));
  }
}

TEST_CASE("articles of the same id are replaced, wherever they were") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(500);
  std::vector<Article> newer = part(articles, 100, 300);  // with other texts
  for (std::size_t i = 0; i < newer.size(); ++i)
    newer[i].text = articles[i + 7].text + " Neufassung";
  std::vector<Article> newest = part(newer, 50, 60);
  for (Article& article : newest) article.text += " Berichtigung";
  for (const char* name : {"bulk", "one"}) {
    write(folder / name, part(articles, 0, 200));
    fuge::Writer remover(folder / name);
    for (int i = 20; i < 40; ++i) remover.remove("a" + std::to_string(i));
    remover.commit();
  }
  {
    fuge::Writer writer(folder / "one");
    BulkWriter bulk(folder / "bulk", bulk_options(2));
    CHECK(bulk.article_count() == 180);
    for (const std::vector<Article>& some : {newer, newest, part(articles, 300, 500)})
      for (const Article& article : some) CHECK(bulk.put(article) == writer.put(article));
    CHECK(bulk.article_count() == writer.article_count());
    writer.commit();
    bulk.finish();
  }
  CHECK(answers_of(folder / "bulk") == answers_of(folder / "one"));
  CHECK(damage(folder / "bulk").empty());
  CHECK(fuge::Index(folder / "bulk").info().articles == 480);
  CHECK(found(folder / "bulk", "Neufassung") == 200);
  CHECK(found(folder / "bulk", "\"Neufassung Berichtigung\"") == 10);
  CHECK(found(folder / "bulk", "") == 480);
}

TEST_CASE("a writer goes on with what was added in bulk") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(300);
  write(folder / "one", part(articles, 0, 200));
  build(folder / "bulk", part(articles, 0, 100), bulk_options(1));
  build(folder / "bulk", part(articles, 100, 200), bulk_options(1));
  for (const char* name : {"one", "bulk"}) {
    fuge::Writer writer(folder / name);
    for (std::size_t i = 150; i < articles.size(); ++i) writer.put(articles[i]);
    writer.remove("a7");
    writer.commit();
  }
  CHECK(contents_of(folder / "bulk") == contents_of(folder / "one"));
}

TEST_CASE("settings are those of the index, and others are refused") {
  const TemporaryFolder folder;
  fuge::WriterOptions made;
  made.analysis.emplace().compounds = false;
  made.fields = {{"ressort", fuge::FieldKind::keyword}};
  {
    fuge::Writer writer(folder / "archive", made);
    writer.put({.id = "a", .text = "Hafenrundfahrt", .fields = {{"ressort", {"Reise"}}}});
    writer.commit();
  }
  build(folder / "archive",
        {{.id = "b", .text = "Stadtrundfahrt", .fields = {{"ressort", {"Reise"}}}}}, {});
  CHECK(fuge::Index(folder / "archive").info().fields.size() == 1);
  CHECK(found(folder / "archive", "Rundfahrt") == 0);
  CHECK(found(folder / "archive", "ressort:Reise") == 2);
  fuge::BulkOptions other;
  other.analysis.emplace();
  CHECK(failure_of([&] { BulkWriter(folder / "archive", other); }).code ==
        fuge::ErrorCode::incompatible_index);
  other = {};
  other.fields = {{"autor", fuge::FieldKind::keyword}};
  CHECK(failure_of([&] { BulkWriter(folder / "archive", other); }).code ==
        fuge::ErrorCode::incompatible_index);
}

TEST_CASE("nothing changes before it is finished, and nothing stays beside it") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(10));
  const Contents before = contents_of(folder / "archive");
  {
    BulkWriter writer(folder / "archive", bulk_options(2));
    for (const Article& article : some_articles(300)) writer.put(article);
    CHECK(contents_of(folder / "archive") == before);
  }
  CHECK(contents_of(folder / "archive") == before);
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
  build(folder / "archive", some_articles(300), bulk_options(2));
  CHECK(fuge::Index(folder / "archive").info().articles == 300);
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_CASE("the index is locked from beginning to end, and who waits writes into the new one") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(10));
  fuge::WriterOptions impatient;
  impatient.lock_timeout = std::chrono::milliseconds(0);
  BulkWriter writer(folder / "archive", bulk_options(1));
  CHECK(failure_of([&] { fuge::Writer(folder / "archive", impatient); }).code ==
        fuge::ErrorCode::locked);
  std::atomic<bool> waits = false;
  std::thread other([&] {
    fuge::WriterOptions patient;
    patient.lock_timeout = std::chrono::minutes(5);
    waits = true;
    fuge::Writer waiting(folder / "archive", patient);
    waiting.put({.id = "other", .text = "Leuchtturm"});
    waiting.commit();
  });
  while (!waits) std::this_thread::yield();
  for (const Article& article : some_articles(200)) writer.put(article);
  writer.finish();
  other.join();
  CHECK(fuge::Index(folder / "archive").info().articles == 201);
  CHECK(found(folder / "archive", "Leuchtturm") == 1);
  CHECK(damage(folder / "archive").empty());
}

TEST_CASE("readers go on beside it, and find it when they refresh") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(300);
  write(folder / "archive", part(articles, 0, 100));
  fuge::Index index(folder / "archive");
  const auto count = [&](const char* query) {
    return index.search(fuge::Search(query).facet("source")).total;
  };
  CHECK(count("") == 100);
  for (std::size_t end = 200; end <= 300; end += 100) {
    build(folder / "archive", part(articles, end - 100, end), bulk_options(1));
    CHECK(count("") == end - 100);
    CHECK(index.find("a" + std::to_string(end - 150)).has_value());
    CHECK(index.refresh());
    CHECK(count("") == end);
    CHECK_FALSE(index.refresh());
  }
  // Of other articles with the same ids: nothing of what was known of them is left.
  std::vector<Article> others = articles;
  for (Article& article : others) article.sources = {"Reuters"};
  build(folder / "archive", others, bulk_options(2));
  CHECK(index.refresh());
  const fuge::Results results = index.search(fuge::Search("").facet("source"));
  CHECK(results.total == 300);
  CHECK(results.facets.at("source").values == std::vector<fuge::FacetValue>{{"Reuters", 300}});
}

TEST_CASE("killed at any moment, there is the index of before or of afterwards") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(400);
  write(folder / "archive", part(articles, 0, 200));
  std::size_t after = 0;
  for (int moment = 0; after == 0 || moment < 24; ++moment) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      build(folder / "archive", part(articles, 200, 400), bulk_options(2));
      _exit(0);
    }
    // Later each time, until it gets to the end.
    std::this_thread::sleep_for(std::chrono::milliseconds(moment * moment / 2));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    const std::uint64_t count = fuge::Index(folder / "archive").info().articles;
    CHECK((count == 200 || count == 400));
    CHECK(damage(folder / "archive").empty());
    if (count == 400) ++after;
    // The next one finds its way, whatever was left.
    fuge::Writer writer(folder / "archive");
    CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
    for (std::size_t i = 200; i < 400; ++i) writer.remove(articles[i].id);
    writer.commit();
  }
}

TEST_CASE("a child that lives on doesn't keep the index from being replaced") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", bulk_options(1));
  writer.put({.id = "a", .text = "Leuchtturm", .fields = {{"ressort", {"Sport"}}}});
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    pause();
    _exit(0);
  }
  writer.finish();
  fuge::WriterOptions impatient;
  impatient.lock_timeout = std::chrono::milliseconds(0);
  CHECK_NOTHROW(fuge::Writer(folder / "archive", impatient).compact());
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(found(folder / "archive", "Leuchtturm") == 1);
}

TEST_CASE("where an index can't be replaced, that is said beforehand") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "above" / "empty");
  write(folder / "above" / "archive", some_articles(3));
  using std::filesystem::perms;
  for (const char* name : {"archive", "empty"}) {
    CAPTURE(name);
    const std::filesystem::path path = folder / "above" / name;
    CHECK(BulkWriter::can_write(path));
    for (const perms rights :
         {perms::owner_read | perms::owner_exec, perms::owner_write | perms::owner_exec}) {
      std::filesystem::permissions(folder / "above", rights);
      CHECK(fuge::test::exit_code_of_nobody(folder.path(), [&] {
              if (BulkWriter::can_write(path)) return 1;
              const auto failure = failure_of([&] { const BulkWriter writer(path); });
              return failure.code == fuge::ErrorCode::io ? 0 : 2;
            }) == 0);
      std::filesystem::permissions(folder / "above", perms::owner_all);
    }
  }
}

TEST_CASE("an article whose predecessor can't be looked up ends the build") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(600);
  const std::filesystem::path postings = folder / "archive" / "postlist.glass";
  write(folder / "archive", articles);
  const std::string bytes = fuge::test::read_file(postings);
  BulkWriter writer(folder / "archive", bulk_options(1));
  const auto overwrite = [&](const std::string& with) {
    std::fstream(postings, std::ios::in | std::ios::out | std::ios::binary) << with;
  };
  overwrite(std::string(bytes.size(), '\xff'));
  std::size_t failures = 0;
  for (const Article& article : articles) {
    try {
      writer.put(article);
    } catch (const fuge::Error& error) {
      const bool is_first = ++failures == 1;
      CHECK(error.code() ==
            (is_first ? fuge::ErrorCode::damaged_index : fuge::ErrorCode::invalid_argument));
    }
  }
  overwrite(bytes);
  CHECK(failures > 0);
  CHECK(failure_of([&] { writer.finish(); }).code == fuge::ErrorCode::invalid_argument);
  CHECK(found(folder / "archive", "") == 600);
}

TEST_CASE("nothing can be put after a build that couldn't be finished") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(300);
  CHECK(fuge::test::exit_code_of([&] {
          signal(SIGXFSZ, SIG_IGN);
          BulkWriter writer(folder / "archive", bulk_options(1));
          writer.put(articles.front());
          const rlimit none{0, 0};
          setrlimit(RLIMIT_FSIZE, &none);
          const auto code_of = [](const std::function<void()>& work) {
            return failure_of(work).code;
          };
          if (code_of([&] { writer.finish(); }) != fuge::ErrorCode::io) return 1;
          for (int round = 0; round < 100; ++round)
            for (const Article& article : articles)
              if (code_of([&] { writer.put(article); }) != fuge::ErrorCode::invalid_argument)
                return 2;
          if (code_of([&] { writer.finish(); }) != fuge::ErrorCode::invalid_argument) return 3;
          return 0;
        }) == 0);
}

TEST_CASE("where threads can't be started, those that were do the work, or that is told") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(300);
  // Other processes of the same user count, too: how many threads start isn't known.
  for (const rlim_t most : {rlim_t{0}, rlim_t{2}, rlim_t{3}}) {
    CAPTURE(most);
    const std::filesystem::path path = folder / std::to_string(most);
    std::filesystem::create_directory(path);
    CHECK(fuge::test::exit_code_of_nobody(folder.path(), [&] {
            const rlimit few{most, most};
            if (setrlimit(RLIMIT_NPROC, &few) != 0) return 1;
            try {
              build(path / "archive", articles, bulk_options(8));
            } catch (const fuge::Error& error) {
              return error.code() == fuge::ErrorCode::io ? 0 : 2;
            }
            return found(path / "archive", "") == articles.size() ? 0 : 3;
          }) == 0);
  }
}

TEST_CASE("a full disk is told, and the index stays") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(300);
  write(folder / "archive", articles);
  const Contents before = contents_of(folder / "archive");
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    constexpr rlim_t most_bytes = 20'000;
    const rlimit little{most_bytes, most_bytes};
    setrlimit(RLIMIT_FSIZE, &little);
    try {
      build(folder / "archive", some_articles(1), bulk_options(1));
    } catch (const fuge::Error& error) {
      _exit(error.code() == fuge::ErrorCode::io ? 0 : 1);
    }
    _exit(2);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  CHECK(contents_of(folder / "archive") == before);
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_CASE("a child's copy leaves the index alone") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(10));
  BulkWriter writer(folder / "archive", bulk_options(2));
  writer.put({.id = "new", .text = "Leuchtturm"});
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto failure = failure_of([&] { writer.put({.id = "b", .text = "Hafen"}); });
    { const BulkWriter dropped = std::move(writer); }
    _exit(failure.code == fuge::ErrorCode::invalid_argument ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  writer.finish();
  CHECK(found(folder / "archive", "Leuchtturm") == 1);
  CHECK(fuge::Index(folder / "archive").info().articles == 11);
}

TEST_SUITE_END();
