#include "schema/new_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <thread>
#include <vector>

#include "fuge/error.h"
#include "support.h"

TEST_SUITE_BEGIN("schema");

namespace fs = std::filesystem;
using fuge::schema::NewFolder;
using fuge::test::read_file;
using fuge::test::write_file;

namespace {

constexpr std::chrono::milliseconds no_time{0};

std::ptrdiff_t entries(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), {});
}

}  // namespace

TEST_CASE("a new folder takes the place of the one that is there") {
  for (const bool at_once : {true, false}) {
    CAPTURE(at_once);
    const fuge::test::TemporaryFolder folder;
    const fs::path target = folder / "archive";
    write_file(target / "old", "old");
    {
      NewFolder made(target, no_time);
      write_file(made.path() / "new", "new");
      CHECK(fs::exists(target / "old"));
      made.replace(at_once);
      CHECK(read_file(target / "new") == "new");
      CHECK_FALSE(fs::exists(target / "old"));
    }
    CHECK(entries(folder.path()) == 1);
    CHECK(fs::exists(target / "new"));
  }
}

TEST_CASE("what was put aside when a process died is put back, once") {
  const fuge::test::TemporaryFolder folder;
  const fs::path target = folder / "archive";
  fuge::schema::put_back(target, no_time);
  CHECK(entries(folder.path()) == 0);
  write_file(folder / "archive.replaced" / "old", "old");
  write_file(folder / "archive.unfinished" / "new", "new");
  {
    // It may be alive.
    const NewFolder other(folder / "archive", no_time);
    CHECK(fuge::test::failure_of([&] { fuge::schema::put_back(target, no_time); }).code ==
          fuge::ErrorCode::locked);
  }
  fuge::schema::put_back(target, std::chrono::seconds(5));
  CHECK(read_file(target / "old") == "old");
  CHECK(entries(folder.path()) == 1);
  // Where the other one took its place, it stays.
  write_file(folder / "archive.replaced" / "older", "older");
  fuge::schema::put_back(target, no_time);
  CHECK(fs::exists(target / "old"));
  fuge::schema::remove_leftovers(target);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("what was put aside is put back where an empty folder stands by now") {
  const fuge::test::TemporaryFolder folder;
  const fs::path target = folder / "archive";
  write_file(folder / "archive.replaced" / "old", "old");
  fs::create_directory(target);
  fuge::schema::put_back(target, no_time);
  CHECK(read_file(target / "old") == "old");
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("only what was there when it was made is replaced") {
  for (const bool was_there : {true, false}) {
    CAPTURE(was_there);
    const fuge::test::TemporaryFolder folder;
    const fs::path target = folder / "archive";
    if (was_there) write_file(target / "old", "old");
    NewFolder made(target, no_time);
    write_file(made.path() / "new", "new");
    if (was_there) fs::rename(target, folder / "moved");
    write_file(target / "other", "other");
    CHECK(fuge::test::failure_of([&] { made.replace(); }).code == fuge::ErrorCode::locked);
    CHECK(read_file(target / "other") == "other");
    CHECK(fs::exists(made.path() / "new"));
  }
}

TEST_CASE("the new files have the rights of the old ones") {
  const fuge::test::TemporaryFolder folder;
  const fs::path target = folder / "archive";
  write_file(target / "iamglass", "old");
  constexpr uid_t other = 65534;
  const bool is_root = getuid() == 0;
  fs::permissions(target / "iamglass", fs::perms::owner_read | fs::perms::owner_write);
  if (is_root) REQUIRE(chown((target / "iamglass").c_str(), other, other) == 0);
  NewFolder made(target, no_time);
  for (const char* name : {"iamglass", "flintlock"}) write_file(made.path() / name, "new");
  made.replace();
  for (const char* name : {"iamglass", "flintlock"}) {
    CAPTURE(name);
    struct stat there {};
    REQUIRE(stat((target / name).c_str(), &there) == 0);
    constexpr mode_t all = 07777;
    CHECK((there.st_mode & all) == (S_IRUSR | S_IWUSR));
    if (is_root) CHECK(there.st_uid == other);
    if (is_root) CHECK(there.st_gid == other);
  }
}

TEST_CASE("several at a time make a folder for a path one after the other") {
  const fuge::test::TemporaryFolder folder;
  std::atomic<int> lost = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (int round = 0; round < 300; ++round) {
        const NewFolder made(folder / "archive", std::chrono::minutes(5));
        write_file(made.path() / "file", "x");
        std::this_thread::yield();
        if (!fs::exists(made.path() / "file")) ++lost;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(lost.load() == 0);
}

TEST_CASE("what somebody works on isn't removed as a leftover") {
  const fuge::test::TemporaryFolder folder;
  const fs::path target = folder / "archive";
  const NewFolder other(target, no_time);
  write_file(other.path() / "new", "new");
  fuge::schema::remove_leftovers(target);
  CHECK(fs::exists(other.path() / "new"));
}

TEST_SUITE_END();
