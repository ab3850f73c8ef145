#include "fuge/writer.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "fuge/error.h"
#include "fuge/index.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace fs = std::filesystem;
using fuge::test::failure_of;
using fuge::test::TemporaryFolder;

namespace {

fuge::Article article(const std::string& id, const std::string& text) {
  return {.id = id, .date = fuge::Date{2025, 9, 4}, .sources = {"dpa"}, .text = text};
}

std::uint64_t found(const fs::path& path, const std::string& query) {
  return fuge::Index(path).search(fuge::Search(query)).total;
}

fuge::WriterOptions no_waiting() {
  return {.lock_timeout = std::chrono::milliseconds(0)};
}

// Runs `work` in a child process and returns its exit code.
int in_child(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = -1;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("put adds or replaces, remove deletes, commit shows") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  fuge::Writer writer(path);
  CHECK_FALSE(writer.put(article("a", "Der Deich hält.")));
  CHECK_FALSE(writer.put(article("b", "Der Deich bricht.")));
  CHECK(writer.article_count() == 2);
  CHECK(found(path, "deich") == 0);
  writer.commit();
  CHECK(found(path, "deich") == 2);

  CHECK(writer.put(article("a", "Die Flut kommt.")));
  CHECK(writer.article_count() == 2);
  CHECK(writer.remove("b"));
  CHECK_FALSE(writer.remove("b"));
  CHECK_FALSE(writer.remove("c"));
  CHECK_FALSE(writer.remove(""));
  CHECK_FALSE(writer.remove(std::string(300, 'x')));
  CHECK_FALSE(writer.remove(std::string("a\0b", 3)));
  CHECK(found(path, "deich") == 2);
  writer.commit();
  CHECK(found(path, "deich") == 0);
  CHECK(found(path, "flut") == 1);
}

TEST_CASE("the same id twice in one batch is one article, the last") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  fuge::Writer writer(path);
  CHECK_FALSE(writer.put(article("a", "Ebbe")));
  CHECK(writer.put(article("a", "Flut")));
  CHECK_FALSE(writer.put(article("b", "Sturm")));
  CHECK(writer.remove("b"));
  writer.commit();
  CHECK(found(path, "") == 1);
  CHECK(found(path, "flut") == 1);
}

TEST_CASE("what isn't committed is dropped with the writer") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  {
    fuge::Writer writer(path);
    writer.put(article("a", "Deich"));
    writer.commit();
    // More than the 10,000 changes after which Xapian would commit by itself.
    for (int i = 0; i < 10'500; ++i) writer.put(article("n" + std::to_string(i), "Deich"));
    CHECK(found(path, "deich") == 1);
  }
  CHECK(found(path, "deich") == 1);
}

TEST_CASE("a full batch is committed by put") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  fuge::Writer writer(path, {.batch_bytes = 100});
  writer.put(article("a", "Deich"));
  CHECK(found(path, "deich") == 0);
  writer.put(article("b", "Deich " + std::string(100, '.')));
  CHECK(found(path, "deich") == 2);
}

TEST_CASE("all that an article has fills the batch") {
  const std::string filling(100, 'x');
  const struct {
    const char* origin;
    void (*fill)(fuge::Article& article, std::string value);
  } rows[] = {
      {"id", [](auto& article, auto value) { article.id = std::move(value); }},
      {"source", [](auto& article, auto value) { article.sources = {std::move(value)}; }},
      {"place", [](auto& article, auto value) { article.place = std::move(value); }},
      {"title", [](auto& article, auto value) { article.title = std::move(value); }},
      {"address", [](auto& article, auto value) { article.url = std::move(value); }},
      {"field", [](auto& article, auto value) { article.fields["note"] = {std::move(value)}; }},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive.fuge";
    fuge::Writer writer(path, {.batch_bytes = 100, .fields = {{"note", fuge::FieldKind::stored}}});
    fuge::Article filled = article("a", "Deich");
    writer.put(filled);
    CHECK(found(path, "deich") == 0);
    row.fill(filled, filling);
    writer.put(filled);
    CHECK(found(path, "deich") > 0);
  }
}

TEST_CASE("a refused article leaves the batch as it is") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  fuge::Writer writer(path);
  writer.put(article("a", "Deich"));
  for (const std::string& id : {std::string(), std::string(241, 'x'), std::string(200, '\0')}) {
    const auto [code, what] = failure_of([&] { writer.put(article(id, "Deich")); });
    CHECK(code == fuge::ErrorCode::invalid_article);
  }
  // Terms that Xapian would refuse in the middle of a batch never reach it.
  writer.put(article("b", std::string(5000, 'w') + " Deich"));
  writer.commit();
  CHECK(found(path, "deich") == 2);
}

TEST_CASE("one writer at a time, in this process and in others") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  auto first = std::make_unique<fuge::Writer>(path);
  const auto [code, what] = failure_of([&] { fuge::Writer(path, no_waiting()); });
  CHECK(code == fuge::ErrorCode::locked);
  CHECK(what.find("flintlock") != what.npos);
  CHECK(in_child([&] {
          try {
            const fuge::Writer second(path, no_waiting());
          } catch (const fuge::Error& error) {
            if (error.code() == fuge::ErrorCode::locked) _exit(7);
          }
        }) == 7);

  // A writer that waits gets its turn.
  std::thread closer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    first.reset();
  });
  CHECK_NOTHROW(fuge::Writer(path, {.lock_timeout = std::chrono::minutes(1)}));
  closer.join();
}

TEST_CASE("a commit that fails keeps the batch, and can be tried again") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  const fs::path aside = folder / "aside";
  fuge::Writer writer(path, no_waiting());
  writer.put(article("a", "Deich"));
  writer.commit();
  writer.put(article("b", "Deich"));
  writer.remove("a");
  fs::rename(path, aside);  // as if the disk had gone
  CHECK_THROWS_AS(writer.commit(), fuge::Error);
  CHECK_THROWS_AS(writer.commit(), fuge::Error);
  fs::rename(aside, path);
  CHECK(found(path, "deich") == 1);
  CHECK(fuge::Index(path).find("a"));
  CHECK_NOTHROW(writer.commit());
  CHECK(found(path, "deich") == 1);
  CHECK(fuge::Index(path).find("b"));
  writer.put(article("c", "Deich"));
  writer.commit();
  CHECK(found(path, "deich") == 2);
}

TEST_CASE("a child process neither commits its parent's batch nor disturbs it") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  auto writer = std::make_unique<fuge::Writer>(path);
  writer->put(article("a", "Deich"));
  CHECK(in_child([&] {
          const auto refused = failure_of([&] { writer->put(article("b", "Deich")); });
          const auto refused_commit = failure_of([&] { writer->commit(); });
          writer.reset();
          const bool told = refused.code == fuge::ErrorCode::invalid_argument &&
                            refused_commit.what.find("after fork()") != std::string::npos;
          _exit(told ? 7 : 8);
        }) == 7);
  CHECK(found(path, "deich") == 0);
  writer->put(article("c", "Deich"));
  writer->commit();
  CHECK(found(path, "deich") == 2);
}

TEST_CASE("what was committed survives a process that is killed") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  in_child([&] {
    fuge::Writer writer(path);
    writer.put(article("a", "Deich"));
    writer.commit();
    writer.put(article("b", "Deich"));
    kill(getpid(), SIGKILL);
  });
  CHECK(found(path, "deich") == 1);
  CHECK_NOTHROW(fuge::Writer(path, no_waiting()));
}

TEST_CASE("a writer opens only what is its own") {
  const TemporaryFolder folder;
  fuge::test::write_file(folder / "file", "x");
  fuge::test::write_file(folder / "full/letter.txt", "x");
  struct {
    std::string name;
    fuge::ErrorCode code;
  } const rows[] = {
      {"file", fuge::ErrorCode::not_an_index},
      {"full", fuge::ErrorCode::not_an_index},
      {"no/parent", fuge::ErrorCode::io},
  };
  for (const auto& row : rows) {
    const auto& name = row.name;
    const auto& code = row.code;
    CAPTURE(name);
    CHECK(failure_of([&] { fuge::Writer(folder / name); }).code == code);
  }
  CHECK(fuge::test::read_file(folder / "full/letter.txt") == "x");
}

TEST_CASE("an index that was put aside is put back through a link, too") {
  const fuge::test::TemporaryFolder folder;
  std::filesystem::create_directory_symlink("archive", folder / "link");
  {
    fuge::Writer writer(folder / "archive");
    writer.put({.id = "a", .text = "Hafen"});
    writer.commit();
  }
  std::filesystem::rename(folder / "archive", folder / "archive.replaced");
  {
    fuge::Writer writer(folder / "link");
    writer.put({.id = "b", .text = "Deich"});
    writer.compact();
    CHECK(writer.article_count() == 2);
  }
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(fuge::Index(folder / "archive").info().articles == 2);
  CHECK_FALSE(std::filesystem::exists(folder / "archive.replaced"));
  // A link that leads to nothing is no place for a new index: something may not be mounted yet.
  std::filesystem::rename(folder / "archive", folder / "moved");
  CHECK(fuge::test::failure_of([&] { fuge::Writer(folder / "link"); }).code ==
        fuge::ErrorCode::not_an_index);
}

TEST_SUITE_END();
