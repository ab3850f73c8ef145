// What keeps a writer from an index is told as what it is, and at once.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "child.h"
#include "fuge/article_reader.h"
#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "reliability/archive.h"
#include "schema/new_folder.h"
#include "schema/xapian_errors.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::ErrorCode;
using fuge::test::failure_of;
using fuge::test::TemporaryFolder;

namespace {

// Whoever waits for what will never be would wait for the test's end.
constexpr std::chrono::milliseconds for_ever = std::chrono::hours(24);
constexpr std::chrono::milliseconds no_time{0};

struct Way {
  std::string name;
  void (*use)(const fs::path& path, std::chrono::milliseconds timeout);
};
const Way ways[] = {
    {"writer",
     [](const fs::path& path, std::chrono::milliseconds timeout) {
       const fuge::Writer writer(path, {.lock_timeout = timeout});
     }},
    {"bulk writer",
     [](const fs::path& path, std::chrono::milliseconds timeout) {
       const fuge::BulkWriter writer(path, {.lock_timeout = timeout});
     }},
};

}  // namespace

TEST_CASE("a right that is missing isn't taken for another writer") {
  const struct {
    std::string origin;
    void (*take)(const fs::path& path);
    std::string named;
  } rows[] = {
      {"the lock", [](const fs::path& path) { chmod((path / "flintlock").c_str(), 0); },
       "flintlock"},
      {"the folder, without a lock in it",
       [](const fs::path& path) {
         fs::remove(path / "flintlock");
         chmod(path.c_str(), 0555);
       },
       "archive"},
      {"a table", [](const fs::path& path) { chmod((path / "postlist.glass").c_str(), 0444); },
       "postlist"},
  };
  for (const auto& row : rows) {
    for (const Way& way : ways) {
      CAPTURE(row.origin);
      CAPTURE(way.name);
      const TemporaryFolder folder;
      const fs::path path = folder / "archive";
      fuge::test::write_archive(path, 3);
      const int code = fuge::test::exit_code_of_nobody(folder.path(), [&] {
        row.take(path);
        const auto [error, what] = failure_of([&] { way.use(path, for_ever); });
        if (error != ErrorCode::io) return 1;
        if (what.find("Permission denied") == what.npos) return 2;
        if (what.find("look at the rights") == what.npos) return 3;
        return what.find(row.named) == what.npos ? 4 : 0;
      });
      CHECK(code == 0);
      chmod(path.c_str(), 0755);
    }
  }
}

TEST_CASE("what Xapian says of the lock is told by what it says") {
  const struct {
    std::string message;
    ErrorCode code;
    std::string told;
    std::string origin;
  } rows[] = {
      {"Unable to get write lock on /a: already locked", ErrorCode::locked, "by another process",
       "INUSE"},
      {"Unable to get write lock on /a: too many open files", ErrorCode::io, "raise the limit",
       "FDLIMIT: EMFILE"},
      {"Unable to get write lock on /a: locking probably not supported by this FS", ErrorCode::io,
       "look at the disk", "UNSUPPORTED: ENOLCK"},
      {"Unable to get write lock on /a", ErrorCode::io, "look at the disk",
       "UNKNOWN: EIO of fcntl()"},
      {"Unable to get write lock on /a: Couldn't open lockfile: Input/output error", ErrorCode::io,
       "look at the log of the system", "UNKNOWN: EIO of open()"},
      {"Unable to get write lock on /a: Couldn't open lockfile: Read-only file system",
       ErrorCode::io, "mounted for reading alone", "UNKNOWN: EROFS"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const fuge::Error error =
        fuge::schema::translated(Xapian::DatabaseLockError(row.message), "/no/such/index");
    CHECK(error.code() == row.code);
    CHECK(error.reason().find(row.told) != std::string::npos);
  }
}

TEST_CASE("whoever has the lock is named") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 3);
  const fuge::Writer first(path);
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const auto [code, what] = failure_of([&] { way.use(path, no_time); });
    CHECK(code == ErrorCode::locked);
    CHECK(what.find("by this process already") != what.npos);
    // Another process: it has nothing of ours but the path.
    const int exit_code = fuge::test::exit_code_of([&] {
      closefrom(3);
      const auto [error, told] = failure_of([&] { way.use(path, no_time); });
      if (error != ErrorCode::locked) return 1;
      return told.find("by another process") == told.npos ? 2 : 0;
    });
    CHECK(exit_code == 0);
  }
}

TEST_CASE("whoever makes an index there is named") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  const fuge::BulkWriter first(path);
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const auto [code, what] = failure_of([&] { way.use(path, no_time); });
    CHECK(code == ErrorCode::locked);
    CHECK(what.find("this process makes an index there") != what.npos);
  }
}

TEST_CASE("where the working folder is gone, what is relative to it is an error") {
  const struct {
    std::string name;
    void (*use)();
  } rows[] = {
      {"index", [] { const fuge::Index index("archive"); }},
      {"several",
       [] {
         const fuge::Index index({"archive", "another"});
       }},
      {"writer", [] { const fuge::Writer writer("archive"); }},
      {"bulk writer", [] { const fuge::BulkWriter writer("archive"); }},
      {"can_write", [] { fuge::BulkWriter::can_write("archive"); }},
      {"this folder", [] { const fuge::Writer writer("."); }},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const TemporaryFolder folder;
    const fs::path gone = folder / "gone";
    const int code = fuge::test::exit_code_of([&] {
      fs::create_directory(gone);
      fs::current_path(gone);
      fs::remove(gone);
      const auto [error, what] = failure_of(row.use);
      return error == ErrorCode::io || error == ErrorCode::not_an_index ? 0 : 1;
    });
    CHECK(code == 0);
  }
}

TEST_CASE("what a killed creation leaves is removed by the next one of the same name") {
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const TemporaryFolder folder;
    const auto leave = [&](const std::string& name) {
      CHECK(fuge::test::exit_code_of([&] {
              const fuge::schema::NewFolder half(folder / name, no_time);
              fuge::test::write_file(half.path() / "postlist.glass", "half");
              return raise(SIGKILL);
            }) == -1);
      CHECK(fs::exists(folder / (name + ".unfinished") / "postlist.glass"));
    };
    leave("archive");
    leave("archive2");
    way.use(folder / "archive", no_time);
    CHECK_FALSE(fs::exists(folder / "archive.unfinished"));
    CHECK(fs::exists(folder / "archive2.unfinished"));
    // Of one that lives it stays.
    const fuge::schema::NewFolder other(folder / "archive3", no_time);
    CHECK(failure_of([&] { way.use(folder / "archive3", no_time); }).code == ErrorCode::locked);
    CHECK(fs::exists(other.path()));
  }
}

TEST_SUITE_END();
