#include "index/glass/format_check.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "fuge/error.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

TEST_CASE("Xapian writes our format, and nothing stays behind") {
  const fuge::test::TemporaryFolder folder;
  CHECK(fuge::glass::xapian_writes_our_format(folder.path()));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a folder that isn't there is an error") {
  const fuge::test::TemporaryFolder folder;
  CHECK(fuge::test::failure_of([&] {
          fuge::glass::xapian_writes_our_format(folder / "no such folder");
        }).code == fuge::ErrorCode::io);
}

TEST_SUITE_END();
