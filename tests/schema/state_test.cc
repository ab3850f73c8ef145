#include "schema/state.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support.h"

TEST_SUITE_BEGIN("schema");

namespace fs = std::filesystem;
using fuge::schema::files_of;
using fuge::schema::State;
using fuge::test::write_file;

TEST_CASE("states of an index are told apart by its files") {
  const fuge::test::TemporaryFolder folder;
  CHECK(files_of(folder / "archive") == fuge::schema::IndexFiles{});
  const fs::path version = folder / "archive" / "iamglass";
  write_file(version, "revision 1");
  write_file(folder / "archive" / "postlist.glass", "");
  const auto before = files_of(folder / "archive");
  CHECK(before == files_of(folder / "archive"));
  const auto written = fs::last_write_time(version);
  SUBCASE("commits within one tick of the clock, in a file with the same number") {
    write_file(version, "revision 3");
    fs::last_write_time(version, written);
  }
  SUBCASE("another file that says the same, as a copy has") {
    fs::copy_file(version, folder / "new");
    fs::rename(folder / "new", version);
    fs::last_write_time(version, written);
  }
  SUBCASE("written at another time") {
    fs::last_write_time(version, written + std::chrono::microseconds(1));
  }
  SUBCASE("another table") {
    write_file(folder / "new", "");
    fs::rename(folder / "new", folder / "archive" / "postlist.glass");
  }
  SUBCASE("another lock") {
    write_file(folder / "archive" / "flintlock", "");
  }
  SUBCASE("gone") {
    fs::remove_all(folder / "archive");
  }
  CHECK(before != files_of(folder / "archive"));
}

TEST_CASE("what commits have made of a state has its UUID, its tables, and a higher revision") {
  const State state{"a", 2, {.version = "2", .postlist = {1, 1}}};
  struct {
    State other;
    bool is_later;
    const char* origin;
  } const rows[] = {
      {{"a", 3, {.version = "3", .postlist = {1, 1}}}, true, "the next commit"},
      {state, false, "the same"},
      {{"b", 3, {.version = "3", .postlist = {1, 1}}}, false, "another index"},
      {{"a", 3, {.version = "3", .postlist = {1, 2}}}, false, "a copy that went on by itself"},
      {{"a", 1, {.version = "1", .postlist = {1, 1}}}, false, "an older copy, put over it"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(is_later(state, row.other) == row.is_later);
  }
}

TEST_SUITE_END();
