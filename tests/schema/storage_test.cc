#include "schema/storage.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <string>

#include "fuge/error.h"
#include "schema/opening.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("schema");

namespace fs = std::filesystem;
using fuge::ErrorCode;
using fuge::test::failure_of;

namespace {

constexpr const char* fingerprint = "probe-1";

void create(const fs::path& path, const char* analysis = fingerprint) {
  fuge::schema::create(path, analysis, {});
}

Xapian::Database open_for_reading(const fs::path& path, const char* analysis = fingerprint) {
  return fuge::schema::open_for_reading(path,
                                        [&](const Xapian::Database& database) {
                                          fuge::schema::check_fingerprint(database, path, analysis);
                                        })
      .database;
}

Xapian::WritableDatabase open_for_writing(const fs::path& path,
                                          std::chrono::milliseconds timeout = {}) {
  Xapian::WritableDatabase database = fuge::schema::open_for_writing(path, timeout);
  fuge::schema::check_fingerprint(database, path, fingerprint);
  return database;
}

}  // namespace

TEST_CASE("a new index opens for reading and writing, and leaves nothing beside it") {
  const fuge::test::TemporaryFolder folder;
  const fs::path path = fuge::schema::resolved(folder / "archive.fuge");
  CHECK(fuge::schema::is_vacant(path));
  create(path);
  CHECK_FALSE(fuge::schema::is_vacant(path));
  CHECK(open_for_reading(path).get_doccount() == 0);
  CHECK(open_for_writing(path).get_doccount() == 0);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("an empty folder becomes an index") {
  const fuge::test::TemporaryFolder folder;
  create(fuge::schema::resolved(folder.path()));
  CHECK(open_for_reading(folder.path()).get_doccount() == 0);
}

TEST_CASE("where another process was faster, its index stays") {
  const fuge::test::TemporaryFolder folder;
  const fs::path path = folder / "a";
  create(path, "theirs");
  create(path, "ours");
  CHECK_NOTHROW(open_for_reading(path, "theirs"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("what is no index is refused, and says why") {
  struct Row {
    std::string origin;
    std::function<void(const fs::path&)> make;
    ErrorCode code;
    const char* reason;
  };
  const Row rows[] = {
      {"no such path", [](const fs::path&) {}, ErrorCode::not_an_index, "no such folder"},
      {"a file", [](const fs::path& path) { fuge::test::write_file(path, "x"); },
       ErrorCode::not_an_index, "an index is a folder"},
      {"an empty folder", [](const fs::path& path) { fs::create_directory(path); },
       ErrorCode::not_an_index, "no file iamglass"},
      {"a stub file, which Xapian would follow",
       [](const fs::path& path) { fuge::test::write_file(path, "remote :touch /tmp/owned\n"); },
       ErrorCode::not_an_index, "an index is a folder"},
      {"a folder with a stub file",
       [](const fs::path& path) { fuge::test::write_file(path / "XAPIANDB", "auto ../other\n"); },
       ErrorCode::not_an_index, "no file iamglass"},
      {"damaged: iamglass is no glass",
       [](const fs::path& path) { fuge::test::write_file(path / "iamglass", "garbage"); },
       ErrorCode::damaged_index, "restore it from a copy"},
      {"a FIFO, which would hang",
       [](const fs::path& path) {
         fs::create_directory(path);
         mkfifo((path / "iamglass").c_str(), 0600);
       },
       ErrorCode::not_an_index, "not a regular file"},
      {"a lock that is a symbolic link, whose target Xapian would truncate",
       [](const fs::path& path) {
         create(path);
         fs::remove(path / "flintlock");
         fs::create_symlink("/dev/null", path / "flintlock");
       },
       ErrorCode::not_an_index, "not a regular file"},
      {"another analysis", [](const fs::path& path) { create(path, "probe-2"); },
       ErrorCode::incompatible_index, "index the articles again"},
      {"a Xapian database of somebody else's",
       [](const fs::path& path) { Xapian::WritableDatabase(path.string(), Xapian::DB_CREATE); },
       ErrorCode::not_an_index, "no index of fuge's"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const fuge::test::TemporaryFolder folder;
    const fs::path path = folder / "archive.fuge";
    row.make(path);
    for (const bool writing : {false, true}) {
      const auto [code, what] = failure_of([&] {
        if (writing) {
          open_for_writing(path);
        } else {
          open_for_reading(path);
        }
      });
      CHECK(code == row.code);
      CHECK(what.find(row.reason) != what.npos);
      CHECK(what.find("archive.fuge") != what.npos);
    }
  }
}

TEST_CASE("a format of another version is refused") {
  const fuge::test::TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  create(path);
  Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
  database.set_metadata(std::string(fuge::schema::metadata::format), "0");
  database.commit();
  database.close();
  const auto [code, what] = failure_of([&] { open_for_reading(path); });
  CHECK(code == ErrorCode::incompatible_index);
  CHECK(what.find("format 0") != what.npos);
}

TEST_CASE("the second writer is told which lock it met") {
  const fuge::test::TemporaryFolder folder;
  const fs::path path = folder / "archive.fuge";
  create(path);
  const auto first = open_for_writing(path);
  const auto [code, what] =
      failure_of([&] { open_for_writing(path, std::chrono::milliseconds(50)); });
  CHECK(code == ErrorCode::locked);
  CHECK(what.find((path / "flintlock").string()) != what.npos);
}

TEST_CASE("creating where no folder can be is an error of its own") {
  const fuge::test::TemporaryFolder folder;
  const auto [code, what] = failure_of([&] { create(folder / "no/such/parent"); });
  CHECK(code == ErrorCode::io);
  CHECK(what.find("can't create the index") != what.npos);
}

TEST_CASE("resolved gives one path for one folder") {
  const fuge::test::TemporaryFolder folder;
  const fs::path real = fs::canonical(folder.path());
  fs::create_directory(real / "a");
  fs::create_directory_symlink("a", real / "link");
  for (const std::string name : {"a", "a/", "./a", "a/../a/", "link", "link/"}) {
    CAPTURE(name);
    CHECK(fuge::schema::resolved(real / name) == real / "a");
  }
  CHECK(failure_of([] { fuge::schema::resolved(""); }).code == ErrorCode::invalid_argument);
}

TEST_SUITE_END();
