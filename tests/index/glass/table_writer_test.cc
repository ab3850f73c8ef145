#include "index/glass/table_writer.h"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/error.h"
#include "index/glass/packing.h"
#include "index/glass/samples.h"
#include "index/glass/version_file.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace fs = std::filesystem;
using namespace std::string_literals;
using fuge::ErrorCode;
using fuge::glass::Root;
using fuge::glass::TableWriter;
using fuge::test::failure_of;
using fuge::test::repeated;

namespace {

// A database whose metadata are the entries of a table, so that Xapian reads them.
void write_metadata(const fs::path& folder, const std::vector<std::string>& keys,
                    const std::vector<std::string>& tags, Root& root) {
  fs::create_directory(folder);
  TableWriter table(folder / "postlist.glass");
  for (std::size_t at = 0; at < keys.size(); ++at) table.add("\0\xc0"s + keys[at], tags[at]);
  root = table.finish();
  TableWriter terms(folder / "termlist.glass");
  fuge::glass::write_version_file(
      folder, {.postlist = root, .docdata = {}, .termlist = terms.finish(), .position = {}}, {});
}

struct Entries {
  std::vector<std::string> keys;
  std::vector<std::string> tags;
};

Entries entries(std::size_t count, std::size_t key_size, std::size_t tag_step) {
  Entries made;
  for (std::size_t at = 0; at < count; ++at) {
    std::string key =
        repeated("schlüssel", key_size).substr(0, key_size) + fmt::format("{:08}", at);
    made.keys.push_back(std::move(key));
    made.tags.push_back(repeated(fmt::format("{} ", at), 1 + at * tag_step % 2000));
  }
  return made;
}

// Makes writes beyond this size fail, as on a disk that is full.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit limit = before_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("a table has the entries that were added, however large") {
  struct Row {
    const char* name;
    std::size_t count, key_size, tag_step;
    unsigned levels;
  };
  const Row rows[] = {
      {"one", 1, 0, 0, 0},
      {"a block", 200, 0, 0, 0},
      {"short entries", 20000, 0, 0, 1},
      {"long keys", 20000, 237, 0, 2},
      {"long keys and tags of all lengths", 2000, 237, 7, 3},
      {"tags of all lengths", 3000, 20, 1, 2},
      {"tags of several blocks", 300, 100, 1999, 2},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const fuge::test::TemporaryFolder folder;
    const Entries made = entries(row.count, row.key_size, row.tag_step);
    Root root;
    write_metadata(folder / "glass", made.keys, made.tags, root);
    CHECK(root.entries == row.count);
    CHECK(root.level == row.levels);
    CHECK(fs::file_size(folder / "glass" / "postlist.glass") == root.blocks * 8192U);
    CHECK(fuge::test::damage(folder / "glass") == "");
    const Xapian::Database database((folder / "glass").string());
    std::size_t wrong = 0;
    for (std::size_t at = 0; at < made.keys.size(); ++at)
      wrong += database.get_metadata(made.keys[at]) == made.tags[at] ? 0 : 1;
    CHECK(wrong == 0);
    CHECK(std::vector<std::string>(database.metadata_keys_begin(), database.metadata_keys_end()) ==
          made.keys);
  }
}

TEST_CASE("a table is no larger than what Xapian's compaction makes of it") {
  const fuge::test::TemporaryFolder folder;
  const Entries made = entries(3000, 20, 1);
  Root root;
  write_metadata(folder / "glass", made.keys, made.tags, root);
  Xapian::Database((folder / "glass").string()).compact((folder / "compact").string());
  CHECK(fs::file_size(folder / "glass" / "postlist.glass") <=
        fs::file_size(folder / "compact" / "postlist.glass"));
}

TEST_CASE(
    "a key out of order or of a size that is not valid is refused, and the table is as before") {
  const std::string keys[] = {"", "b", "a", "anders", repeated("k", 256)};
  for (const std::string& key : keys) {
    CAPTURE(key);
    const fuge::test::TemporaryFolder folder;
    TableWriter table(folder / "docdata.glass");
    table.add("b", "1");
    CHECK(failure_of([&] { table.add(key, "2"); }).code == ErrorCode::invalid_argument);
    table.add("c", "3");
    CHECK(table.finish().entries == 2);
  }
}

TEST_CASE("a tag that is too long is refused") {
  const fuge::test::TemporaryFolder folder;
  TableWriter table(folder / "docdata.glass");
  const std::string tag((100 << 20) + 1, 'x');
  CHECK(failure_of([&] { table.add("a", tag); }).code == ErrorCode::invalid_argument);
}

TEST_CASE("a failed write names the file") {
  const fuge::test::TemporaryFolder folder;
  const SizeLimit limit(100000);
  TableWriter table(folder / "docdata.glass");
  const fuge::test::Failure failure = failure_of([&] {
    for (std::uint32_t number = 1; number < 1000; ++number) {
      std::string key;
      fuge::glass::append_sortable(key, number);
      table.add(key, repeated("Rede ", 400));
    }
  });
  CHECK(failure.code == ErrorCode::io);
  CHECK(failure.what.find((folder / "docdata.glass").string() + ": can't write: File too large") ==
        0);
}

TEST_SUITE_END();
