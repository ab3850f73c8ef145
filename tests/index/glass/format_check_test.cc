#include "index/glass/format_check.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "fuge/error.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

TEST_CASE("Xapian writes our format, and nothing stays behind") {
  const fuge::test::TemporaryFolder folder;
  CHECK(fuge::glass::xapian_writes_our_format(folder.path()));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("what stands there under the name of a probe is left alone") {
  const fuge::test::TemporaryFolder folder;
  const fuge::test::TemporaryFolder victim;
  const std::string name = "format-probe-" + std::to_string(getpid());
  fuge::test::write_file(victim / "precious", "kept");
  std::filesystem::create_directory(folder / name);
  std::filesystem::create_symlink(victim / "precious", folder.path() / name / "flintlock");
  CHECK(fuge::glass::xapian_writes_our_format(folder.path()));
  CHECK(fuge::test::read_file(victim / "precious") == "kept");
  CHECK(std::filesystem::is_symlink(folder.path() / name / "flintlock"));
}

TEST_CASE("a folder that isn't there is an error") {
  const fuge::test::TemporaryFolder folder;
  CHECK(fuge::test::failure_of([&] {
          fuge::glass::xapian_writes_our_format(folder / "no such folder");
        }).code == fuge::ErrorCode::io);
}

TEST_SUITE_END();
