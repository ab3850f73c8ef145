#include "schema/new_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <iterator>

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

TEST_CASE("what somebody works on isn't removed as a leftover") {
  const fuge::test::TemporaryFolder folder;
  const fs::path target = folder / "archive";
  const NewFolder other(target, no_time);
  write_file(other.path() / "new", "new");
  fuge::schema::remove_leftovers(target);
  CHECK(fs::exists(other.path() / "new"));
}

TEST_SUITE_END();
