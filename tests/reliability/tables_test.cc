// Files of an index that can't be opened: an error that names them, never fewer results.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "child.h"
#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "reliability/archive.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::ErrorCode;
using fuge::test::failure_of;
using fuge::test::TemporaryFolder;

namespace {

const std::string tables[] = {"docdata.glass", "postlist.glass", "termlist.glass"};

struct Way {
  std::string name;
  void (*use)(const fs::path& path);
};
const Way ways[] = {
    {"read", [](const fs::path& path) { const fuge::Index index(path); }},
    {"write", [](const fs::path& path) { const fuge::Writer writer(path); }},
    {"add in bulk", [](const fs::path& path) { const fuge::BulkWriter writer(path); }},
};

}  // namespace

TEST_CASE("a table that is gone is told of, by whoever opens the index") {
  for (const std::string& table : tables) {
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    fuge::test::write_archive(path, 20);
    fs::remove(path / table);
    for (const Way& way : ways) {
      CAPTURE(table);
      CAPTURE(way.name);
      const auto [code, what] = failure_of([&] { way.use(path); });
      CHECK(code == ErrorCode::damaged_index);
      CHECK(what.find((path / table).string()) != what.npos);
      CHECK(what.find("restore it from a copy") != what.npos);
      CHECK_FALSE(fs::exists(path / table));
    }
  }
}

TEST_CASE("a table that is gone is told of by refresh") {
  for (const std::string& table : tables) {
    CAPTURE(table);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    fuge::test::write_archive(path, 20);
    fuge::Index index(path);
    CHECK(index.find("1"));
    fuge::test::put_one(path, 21);
    fs::remove(path / table);
    for (int i = 0; i < 2; ++i)
      CHECK(failure_of([&] { index.refresh(); }).code == ErrorCode::damaged_index);
    CHECK(failure_of([&] { index.find("1"); }).code == ErrorCode::damaged_index);
  }
}

TEST_CASE("a file that is cut is damaged") {
  const struct {
    std::string file;
    std::uintmax_t bytes;
  } rows[] = {
      {"docdata.glass", 0},    {"docdata.glass", 100}, {"postlist.glass", 0},
      {"postlist.glass", 100}, {"termlist.glass", 0},  {"termlist.glass", 100},
      {"iamglass", 0},         {"iamglass", 10},       {"iamglass", 40},
  };
  for (const auto& row : rows) {
    for (const Way& way : ways) {
      CAPTURE(row.file);
      CAPTURE(row.bytes);
      CAPTURE(way.name);
      const TemporaryFolder folder;
      const fs::path path = folder / "archive";
      fuge::test::write_archive(path, 200);
      fs::resize_file(path / row.file, row.bytes);
      const auto [code, what] = failure_of([&] { way.use(path); });
      CHECK(code == ErrorCode::damaged_index);
      CHECK(what.find("restore it from a copy") != what.npos);
    }
  }
}

TEST_CASE("a file that may not be read is told of as such") {
  for (const std::string name : {"docdata.glass", "postlist.glass", "termlist.glass", "iamglass"}) {
    for (const Way& way : ways) {
      CAPTURE(name);
      CAPTURE(way.name);
      const TemporaryFolder folder;
      const fs::path path = folder / "archive";
      fuge::test::write_archive(path, 20);
      const fs::path file = path / name;
      const int code = fuge::test::exit_code_of_nobody(folder.path(), [&] {
        if (chmod(file.c_str(), 0) != 0) return 1;
        const auto [error, what] = failure_of([&] { way.use(path); });
        if (error != ErrorCode::io) return 2;
        if (what.find(file.string()) == what.npos) return 3;
        if (what.find("Permission denied") == what.npos) return 4;
        return what.find("rights") == what.npos ? 5 : 0;
      });
      CHECK(code == 0);
    }
  }
}

// With each number of files that may be open still, opening works, or says what stands in its way.
TEST_CASE("where no more files may be open, nothing counts as absent") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const int code = fuge::test::exit_code_of([&] {
      int refused = 0;
      for (rlim_t spare = 0; spare < 24; ++spare) {
        const int next = dup(0);
        close(next);
        const rlimit limit{static_cast<rlim_t>(next) + spare, 4096};
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0) return 1;
        try {
          way.use(path);
          const fuge::Index index(path);
          if (index.search(fuge::Search("Hafen").facet("source")).hits.size() != 10) return 2;
          if (!index.find("20")) return 3;
        } catch (const fuge::Error& error) {
          ++refused;
          const std::string what = error.what();
          if (error.code() != ErrorCode::io) return 10 + static_cast<int>(error.code());
          if (what.find("Too many open files") == what.npos &&
              what.find("too many open files") == what.npos)
            return 4;
          if (what.find("close some, or raise the limit") == what.npos) return 5;
        }
      }
      return refused > 0 && refused < 24 ? 0 : 6;
    });
    CHECK(code == 0);
  }
}

TEST_CASE("where no more files may be open, refresh leaves no index without a table") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  const int code = fuge::test::exit_code_of([&] {
    for (rlim_t spare = 0; spare < 24; ++spare) {
      const rlimit unlimited{4096, 4096};
      if (setrlimit(RLIMIT_NOFILE, &unlimited) != 0) return 1;
      fuge::Index index(path);
      if (!index.find("1")) return 2;
      fuge::test::put_one(path, 21);
      const int next = dup(0);
      close(next);
      const rlimit limit{static_cast<rlim_t>(next) + spare, 4096};
      if (setrlimit(RLIMIT_NOFILE, &limit) != 0) return 1;
      for (int attempt = 0; attempt < 3; ++attempt) {
        try {
          index.refresh();
          const auto found = index.find("1");
          if (!found || found->text.empty()) return 3;
          if (index.search(fuge::Search("Hafen")).total != 21) return 4;
        } catch (const fuge::Error& error) {
          if (error.code() != ErrorCode::io) return 10 + static_cast<int>(error.code());
        }
      }
      if (setrlimit(RLIMIT_NOFILE, &unlimited) != 0) return 1;
      index.refresh();
      if (!index.find("1")) return 5;
    }
    return 0;
  });
  CHECK(code == 0);
}

TEST_SUITE_END();
