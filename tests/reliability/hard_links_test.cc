// Files of an index that have a second name in another folder: what is written to the one index
// isn't in the other.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <map>
#include <string>

#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "index/glass/samples.h"
#include "reliability/archive.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::test::failure_of;
using fuge::test::TemporaryFolder;

namespace {

// As `cp -al` copies.
void link_archive(const fs::path& from, const fs::path& to) {
  fs::create_directory(to);
  for (const fs::directory_entry& file : fs::directory_iterator(from))
    fs::create_hard_link(file.path(), to / file.path().filename());
}

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& file : fs::directory_iterator(folder))
    files[file.path().filename().string()] = fuge::test::read_file(file.path());
  return files;
}

std::uintmax_t most_names(const fs::path& folder) {
  std::uintmax_t most = 0;
  for (const fs::directory_entry& file : fs::directory_iterator(folder))
    most = std::max(most, file.hard_link_count());
  return most;
}

struct Way {
  std::string name;
  void (*write)(const fs::path& path, int number);
};
const Way ways[] = {
    {"writer", [](const fs::path& path, int number) { fuge::test::put_one(path, number); }},
    {"bulk writer",
     [](const fs::path& path, int number) {
       fuge::BulkWriter writer(path);
       writer.put(fuge::test::harbour(number));
       writer.finish();
     }},
    {"compaction",
     [](const fs::path& path, int number) {
       fuge::Writer writer(path);
       writer.put(fuge::test::harbour(number));
       writer.compact();
     }},
};

}  // namespace

TEST_CASE("whichever of two linked indexes is written to, the other stays as it is") {
  for (const Way& way : ways) {
    for (const bool is_copy_written : {false, true}) {
      CAPTURE(way.name);
      CAPTURE(is_copy_written);
      const TemporaryFolder folder;
      fuge::test::write_archive(folder / "archive", 50);
      link_archive(folder / "archive", folder / "copy");
      const fs::path written = folder / (is_copy_written ? "copy" : "archive");
      const fs::path other = folder / (is_copy_written ? "archive" : "copy");
      const auto before = files_of(other);
      // The second commit is the one that writes where the first state had something.
      for (int number = 51; number < 55; ++number) way.write(written, number);
      CHECK(files_of(other) == before);
      CHECK(fuge::Index(other).search(fuge::Search("Hafen")).total == 50);
      CHECK(fuge::Index(written).search(fuge::Search("Hafen")).total == 54);
      CHECK(most_names(written) == 1);
      way.write(other, 51);
      CHECK(fuge::Index(other).search(fuge::Search("Hafen")).total == 51);
      CHECK(fuge::Index(written).search(fuge::Search("Hafen")).total == 54);
    }
  }
}

TEST_CASE("reading leaves links as they are") {
  const TemporaryFolder folder;
  fuge::test::write_archive(folder / "archive", 5);
  link_archive(folder / "archive", folder / "copy");
  fuge::Index index(folder / "copy");
  CHECK(index.search(fuge::Search("Hafen")).total == 5);
  CHECK_FALSE(index.refresh());
  CHECK(most_names(folder / "copy") == 2);
  // What is read stays what it is while the original is written to.
  for (int number = 6; number < 10; ++number) fuge::test::put_one(folder / "archive", number);
  CHECK_FALSE(index.refresh());
  CHECK(index.search(fuge::Search("Hafen")).total == 5);
}

TEST_CASE("no file that the lock is another name of is emptied") {
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const TemporaryFolder folder;
    fuge::test::write_archive(folder / "archive", 5);
    fuge::test::write_file(folder / "letter", "dear all");
    fs::remove(folder / "archive" / "flintlock");
    fs::create_hard_link(folder / "letter", folder / "archive" / "flintlock");
    way.write(folder / "archive", 6);
    CHECK(fuge::test::read_file(folder / "letter") == "dear all");
    CHECK(fuge::Index(folder / "archive").search(fuge::Search("Hafen")).total == 6);
  }
}

TEST_CASE("a linked index waits for the writer that it shares the lock with") {
  const TemporaryFolder folder;
  fuge::test::write_archive(folder / "archive", 5);
  link_archive(folder / "archive", folder / "copy");
  fuge::Writer copied(folder / "copy");  // has its own from now on
  fuge::Writer writer(folder / "archive");
  link_archive(folder / "archive", folder / "third");
  CHECK(failure_of([&] {
          const fuge::Writer third(folder / "third", {.lock_timeout = {}});
        }).code == fuge::ErrorCode::locked);
  CHECK(most_names(folder / "third") == 2);
}

TEST_CASE("a copy of its own has the rights of the file, and what an earlier one left is removed") {
  const TemporaryFolder folder;
  const fs::path table = folder / "archive" / "postlist.glass";
  fuge::test::write_archive(folder / "archive", 5);
  chmod(table.c_str(), 0640);
  fuge::test::write_file(table.string() + ".own", "half of it");
  link_archive(folder / "archive", folder / "copy");
  fuge::test::put_one(folder / "archive", 6);
  CHECK(fs::status(table).permissions() == fs::perms(0640));
  CHECK_FALSE(fs::exists(table.string() + ".own"));
  CHECK(most_names(folder / "archive") == 1);
}

TEST_CASE("a copy by links is whole though it is made while a writer is open") {
  const TemporaryFolder folder;
  fuge::test::write_archive(folder / "archive", 50);
  fuge::Writer writer(folder / "archive");
  writer.put(fuge::test::harbour(51));
  link_archive(folder / "archive", folder / "copy");
  for (int number = 52; number < 56; ++number) {
    writer.put(fuge::test::harbour(number));
    writer.commit();
  }
  // Blocks that it doesn't use may be others.
  CHECK(fuge::test::damage(folder / "copy").empty());
  const fuge::Index copy(folder / "copy");
  CHECK(copy.search(fuge::Search("Hafen")).total == 50);
  for (int number = 1; number <= 50; ++number)
    CHECK(copy.find(std::to_string(number)) == fuge::test::harbour(number));
  CHECK(fuge::Index(folder / "archive").search(fuge::Search("Hafen")).total == 55);
}

TEST_SUITE_END();
