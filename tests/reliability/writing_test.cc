// What a writer has, and what the index has, after a call that failed.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "child.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "index/glass/samples.h"
#include "reliability/archive.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::Error;
using fuge::ErrorCode;
using fuge::test::failure_of;
using fuge::test::harbour;
using fuge::test::TemporaryFolder;

namespace {

std::uint64_t articles_in(const fs::path& path) {
  return fuge::Index(path).search(fuge::Search("Hafen")).total;
}

void limit_files_to(rlim_t bytes) {
  signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, RLIM_INFINITY};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
}

}  // namespace

TEST_CASE("an article whose put() failed isn't in the next commit") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 3000);  // too large to be kept in memory as a whole
  fuge::Writer writer(path);
  writer.put(harbour(3001));
  const fs::path table = path / "postlist.glass";
  const std::string whole = fuge::test::read_file(table);
  fs::resize_file(table, 100);
  SUBCASE("put") {
    CHECK(failure_of([&] { writer.put(harbour(3002)); }).code == ErrorCode::damaged_index);
  }
  SUBCASE("remove") {
    CHECK(failure_of([&] { writer.remove("2"); }).code == ErrorCode::damaged_index);
  }
  SUBCASE("put without a handle") {
    for (int i = 0; i < 2; ++i)
      CHECK(failure_of([&] { writer.put(harbour(3002)); }).code == ErrorCode::damaged_index);
  }
  fuge::test::write_file(table, whole);
  writer.put(harbour(3003));
  writer.commit();
  CHECK(articles_in(path) == 3002);
  CHECK_FALSE(fuge::Index(path).find("3002"));
  CHECK(fuge::Index(path).find("2"));
  CHECK(fuge::Index(path).find("3001"));
}

TEST_CASE("a put() whose own commit fails takes nothing, and the batch doesn't grow") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  const fs::path aside = folder / "aside";
  fuge::Writer writer(path, {.lock_timeout = {}, .batch_bytes = 100});
  writer.put(harbour(1));
  fs::rename(path, aside);
  for (int number = 2; number < 5; ++number)
    CHECK(failure_of([&] { writer.put(harbour(number)); }).code == ErrorCode::not_an_index);
  fs::rename(aside, path);
  writer.commit();
  CHECK(articles_in(path) == 1);
  writer.put(harbour(5));
  writer.commit();
  CHECK(articles_in(path) == 2);
}

// Files that may not grow: write() fails in the middle of a commit, at each place once.
TEST_CASE("a commit that fails for want of room is in the index as a whole or not at all") {
  const TemporaryFolder folder;
  fuge::test::write_archive(folder / "archive", 200);
  std::uintmax_t least = 0;
  for (const fs::directory_entry& file : fs::directory_iterator(folder / "archive"))
    least = std::max(least, file.file_size());
  constexpr std::uintmax_t block = 8192;
  int failed = 0;
  for (std::uintmax_t limit = 0; limit <= least + 4 * block; limit += block) {
    CAPTURE(limit);
    const fs::path path = folder / ("copy-" + std::to_string(limit));
    fuge::test::copy_archive(folder / "archive", path);
    const int code = fuge::test::exit_code_of([&] {
      fuge::Writer writer(path);
      for (int number = 201; number < 260; ++number) writer.put(harbour(number));
      limit_files_to(limit);
      int result = 0;
      try {
        writer.commit();
      } catch (const Error& error) {
        result = error.code() == ErrorCode::io ? 10 : 1;
      }
      const std::uint64_t articles = articles_in(path);
      if (articles != 259 && (articles != 200 || result == 0)) result = 2;
      limit_files_to(RLIM_INFINITY);
      writer.commit();
      return articles_in(path) == 259 ? result : 3;
    });
    CHECK((code == 0 || code == 10));
    if (code == 10) ++failed;
  }
  CHECK(failed > 0);
}

TEST_CASE("a commit goes into the index that stands there by now, which stays whole") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  fuge::test::copy_archive(path, folder / "copy");
  fuge::test::put_one(folder / "copy", 21);
  fuge::Writer writer(path);
  writer.put(harbour(22));
  fs::rename(path, folder / "aside");
  fs::rename(folder / "copy", path);
  SUBCASE("committed") {
    writer.commit();
  }
  SUBCASE("compacted") {
    writer.compact();
  }
  CHECK(articles_in(path) == 22);
  CHECK(fuge::Index(path).find("21"));
  CHECK(fuge::Index(path).find("22"));
  CHECK(fuge::test::damage(path).empty());
  CHECK(articles_in(folder / "aside") == 20);
}

TEST_CASE("a compaction writes what stands there by now") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  fuge::test::copy_archive(path, folder / "copy");
  fuge::test::put_one(folder / "copy", 21);
  fuge::Writer writer(path);
  fs::rename(path, folder / "aside");
  fs::rename(folder / "copy", path);
  writer.compact();
  CHECK(articles_in(path) == 21);
  CHECK(articles_in(folder / "aside") == 20);
}

TEST_CASE("a commit doesn't touch an index that was made otherwise") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  fuge::Writer writer(path);
  writer.put(harbour(21));
  fs::rename(path, folder / "aside");
  { const fuge::Writer other(path, {.fields = {{"ressort", fuge::FieldKind::keyword}}}); }
  for (int i = 0; i < 2; ++i)
    CHECK(failure_of([&] { writer.commit(); }).code == ErrorCode::incompatible_index);
  CHECK(fuge::Index(path).info().articles == 0);
  fs::remove_all(path);
  fs::rename(folder / "aside", path);
  writer.commit();
  CHECK(articles_in(path) == 21);
}

TEST_CASE("a commit that isn't known to be durable may be called again") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 5);
  const int code = fuge::test::exit_code_of_nobody(folder.path(), [&] {
    fuge::Writer writer(path);
    writer.put(harbour(6));
    writer.remove("1");
    chmod(path.c_str(), 0300);  // to be written to, but not to be opened to sync
    if (failure_of([&] { writer.commit(); }).code != ErrorCode::io) return 1;
    if (failure_of([&] { writer.put(harbour(7)); }).code != ErrorCode::io) return 2;
    chmod(path.c_str(), 0700);
    if (articles_in(path) != 5 || !fuge::Index(path).find("6")) return 3;  // all of it
    writer.commit();
    if (articles_in(path) != 5 || fuge::Index(path).find("1")) return 4;
    writer.put(harbour(8));
    writer.commit();
    return articles_in(path) == 6 && !fuge::Index(path).find("7") ? 0 : 5;
  });
  CHECK(code == 0);
}

TEST_SUITE_END();
