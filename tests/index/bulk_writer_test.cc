#include "fuge/bulk_writer.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "index/bulk_samples.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::Article;
using fuge::BulkOptions;
using fuge::BulkWriter;
using fuge::test::build;
using fuge::test::bulk_options;
using fuge::test::Contents;
using fuge::test::contents_of;
using fuge::test::found;
using fuge::test::names_in;
using fuge::test::some_articles;
using fuge::test::TemporaryFolder;
using fuge::test::write;

template <typename Work>
std::optional<fuge::ErrorCode> code_of(const Work& work) {
  try {
    work();
  } catch (const fuge::Error& error) {
    return error.code();
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a bulk build makes the index that a writer makes") {
  const struct {
    std::size_t articles;
    unsigned jobs;
    std::string origin;
  } rows[] = {{0, 2, "no articles"},
              {1, 4, "more threads than articles"},
              {700, 1, "one thread"},
              {700, 3, "several, and several batches"}};
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    const std::vector<Article> articles = some_articles(row.articles);
    build(folder / "bulk", articles, bulk_options(row.jobs));
    write(folder / "one", articles);
    const Contents bulk = contents_of(folder / "bulk");
    const Contents one = contents_of(folder / "one");
    CHECK(bulk.postings == one.postings);
    CHECK(bulk.documents == one.documents);
    CHECK(bulk.metadata == one.metadata);
    CHECK(bulk.dictionary == one.dictionary);
  }
}

TEST_CASE("a writer goes on with what was built in bulk") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(600);
  build(folder / "bulk", {articles.begin(), articles.begin() + 400}, bulk_options(2));
  write(folder / "one", {articles.begin(), articles.begin() + 400});
  for (const char* name : {"bulk", "one"}) {
    fuge::Writer writer(folder / name);
    for (std::size_t i = 350; i < articles.size(); ++i) writer.put(articles[i]);
    writer.remove("a7");
    writer.commit();
  }
  CHECK(contents_of(folder / "bulk") == contents_of(folder / "one"));
}

TEST_CASE("of several articles with one id the last counts") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", bulk_options(2));
  CHECK_FALSE(writer.put({.id = "a", .text = "Deich"}));
  CHECK_FALSE(writer.put({.id = "b", .text = "Hafen"}));
  CHECK(writer.put({.id = "a", .text = "Kai"}));
  CHECK(writer.put({.id = "a", .text = "Mole"}));
  CHECK(writer.article_count() == 2);
  writer.finish();
  CHECK(fuge::Index(folder / "archive").info().articles == 2);
  CHECK(found(folder / "archive", "Deich") == 0);
  CHECK(found(folder / "archive", "Kai") == 0);
  CHECK(found(folder / "archive", "Mole") == 1);
  CHECK(found(folder / "archive", "\"Mole\"") == 1);
}

TEST_CASE("an article that is not valid is refused, and the others go on") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", bulk_options(2));
  writer.put({.id = "a", .text = "Deich"});
  CHECK_THROWS_AS(writer.put({.id = "", .text = "Deich"}), fuge::Error);
  CHECK_THROWS_AS(writer.put({.id = "b", .text = "\xff"}), fuge::Error);
  writer.put({.id = "c", .text = "Deich"});
  writer.finish();
  CHECK(found(folder / "archive", "Deich") == 2);
  CHECK_THROWS_AS(writer.put({.id = "d", .text = "Deich"}), fuge::Error);
  CHECK_THROWS_AS(writer.finish(), fuge::Error);
}

TEST_CASE("there is no index before it is finished, and nothing beside it afterwards") {
  const TemporaryFolder folder;
  {
    BulkWriter writer(folder / "archive", bulk_options(2));
    for (const Article& article : some_articles(300)) writer.put(article);
    CHECK_FALSE(std::filesystem::exists(folder / "archive"));
    CHECK(names_in(folder.path()).size() == 1);
  }
  CHECK(names_in(folder.path()).empty());
  build(folder / "archive", some_articles(10), bulk_options(1));
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_CASE("where there is something that is no index, nothing is built") {
  const TemporaryFolder folder;
  fuge::test::write_file(folder / "file", "x");
  fuge::test::write_file(folder / "folder" / "file", "x");
  std::filesystem::create_directory(folder / "empty");
  CHECK_FALSE(BulkWriter::can_write(folder / "file"));
  CHECK_FALSE(BulkWriter::can_write(folder / "folder"));
  CHECK(BulkWriter::can_write(folder / "empty"));
  CHECK(BulkWriter::can_write(folder / "new"));
  for (const char* name : {"file", "folder"})
    CHECK(code_of([&] { BulkWriter(folder / name); }) == fuge::ErrorCode::not_an_index);
  CHECK_THROWS_AS(BulkWriter(folder / "missing" / "archive"), fuge::Error);
  build(folder / "empty", some_articles(2), bulk_options(1));
  CHECK(fuge::Index(folder / "empty").info().articles == 2);
}

TEST_CASE("one index at a time is made for a path") {
  const TemporaryFolder folder;
  BulkOptions impatient = bulk_options(1);
  impatient.lock_timeout = std::chrono::milliseconds(0);
  fuge::WriterOptions impatient_writer;
  impatient_writer.lock_timeout = std::chrono::milliseconds(0);
  {
    BulkWriter writer(folder / "archive", impatient);
    writer.put({.id = "a", .text = "Deich"});
    CHECK(code_of([&] { BulkWriter(folder / "archive", impatient); }) == fuge::ErrorCode::locked);
    CHECK(code_of([&] { fuge::Writer(folder / "archive", impatient_writer); }) ==
          fuge::ErrorCode::locked);
    build(folder / "other", some_articles(1), impatient);
    writer.finish();
  }
  CHECK(found(folder / "archive", "Deich") == 1);
}

TEST_CASE("another index that was put there meanwhile stays") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", bulk_options(1));
  writer.put({.id = "a", .text = "Deich"});
  write(folder / "copy", some_articles(3));
  std::filesystem::rename(folder / "copy", folder / "archive");
  CHECK_THROWS_AS(writer.finish(), fuge::Error);
  CHECK(fuge::Index(folder / "archive").info().articles == 3);
}

TEST_CASE("a child's copy does nothing, and says so") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", bulk_options(2));
  writer.put({.id = "a", .text = "Deich"});
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto code = code_of([&] { writer.put({.id = "b", .text = "Hafen"}); });
    { const BulkWriter dropped = std::move(writer); }
    _exit(code == fuge::ErrorCode::invalid_argument ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  writer.finish();
  CHECK(fuge::Index(folder / "archive").info().articles == 1);
}

TEST_CASE("what a killed build has left is removed by the next one") {
  const TemporaryFolder folder;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    BulkWriter writer(folder / "archive", bulk_options(1));
    for (const Article& article : some_articles(100)) writer.put(article);
    _exit(0);  // as if killed: nothing is cleaned up
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK_FALSE(std::filesystem::exists(folder / "archive"));
  CHECK(names_in(folder.path()).size() == 1);
  build(folder / "archive", some_articles(3), bulk_options(1));
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_SUITE_END();
