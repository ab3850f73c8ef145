// Readers beside a writer that commits without pause: nothing is called damaged that isn't.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>

#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "reliability/archive.h"
#include "schema/opening.h"
#include "search/reader_pool.h"
#include "search/shards/shard_set.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::Error;
using fuge::ErrorCode;
using fuge::test::failure_of;
using fuge::test::TemporaryFolder;

namespace {

// Commits until it is killed: puts, replacements and removals.
class BusyWriter {
 public:
  explicit BusyWriter(const fs::path& path) : process_(fork()) {
    REQUIRE(process_ >= 0);
    if (process_ > 0) return;
    fuge::Writer writer(path);
    for (int round = 0;; ++round) {
      writer.put(fuge::test::harbour(1000 + round % 7, "epd"));
      if (round % 3 == 0) writer.remove(std::to_string(1000 + (round + 3) % 7));
      writer.commit();
    }
  }
  BusyWriter(const BusyWriter&) = delete;
  BusyWriter& operator=(const BusyWriter&) = delete;
  ~BusyWriter() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }

 private:
  pid_t process_;
};

// As Xapian tells of an old state whose blocks a writer has used again.
[[noreturn]] void find_damage() {
  throw Error(ErrorCode::damaged_index, "Expected block 3 to be level 1, not 0");
}

}  // namespace

TEST_CASE("damage that is met in a state that is gone is looked at again") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 5);
  fuge::test::write_archive(folder / "other", 5);
  int next = 6;
  int looked = 0;
  // Three times what is read is overwritten meanwhile.
  const auto look = [&] {
    if (++looked > 3) return;
    fuge::test::put_one(path, next++);
    find_damage();
  };
  SUBCASE("while it is opened") {
    CHECK(fuge::schema::open_for_reading(path, [&](const Xapian::Database&) {
            look();
          }).database.get_doccount() == 8);
  }
  SUBCASE("in a search") {
    fuge::search::ReaderPool pool(path, {});
    CHECK(pool.with_reader([&](fuge::search::Reader& reader) {
      look();
      return reader.database.get_doccount();
    }) == 8);
  }
  SUBCASE("in a search of several indexes") {
    fuge::search::ShardSet shards({folder / "other", path}, {});
    CHECK(shards.with_readers([&](const fuge::search::OpenIndex& open) {
      look();
      return open.shards()[1].reader->database.get_doccount();
    }) == 8);
  }
  CHECK(looked == 4);
}

TEST_CASE("what was opened is of one state, and the newest") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 5);
  fuge::test::write_archive(folder / "other", 7);
  int looked = 0;
  Xapian::doccount articles = 0;
  const auto opened_while = [&](const std::function<void()>& change) {
    return fuge::schema::open_for_reading(path, [&](const Xapian::Database& database) {
      articles = database.get_doccount();
      if (++looked == 1) change();
    });
  };
  fuge::schema::Opened opened;
  SUBCASE("a commit") {
    opened = opened_while([&] { fuge::test::write_archive(path, 7); });
  }
  SUBCASE("another index in its place") {
    opened = opened_while([&] {
      fs::rename(path, folder / "aside");
      fs::rename(folder / "other", path);
    });
  }
  CHECK(looked == 2);
  CHECK(articles == 7);
  CHECK(opened.database.get_doccount() == 7);
  CHECK(opened.state.uuid == opened.database.get_uuid());
  CHECK(opened.state.revision == opened.database.get_revision());
  CHECK(fuge::schema::is_newest(opened.state, path));
  fuge::test::put_one(path, 8);
  CHECK_FALSE(fuge::schema::is_newest(opened.state, path));
}

TEST_CASE("doc values that were read of a state that is gone are nobody else's") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 5);
  fuge::search::ReaderPool pool(path, {});
  const auto one = pool.borrow();
  const auto other = pool.borrow();
  CHECK(&pool.doc_values(*one) == &pool.doc_values(*other));
  fuge::test::put_one(path, 6);
  const auto newer = pool.borrow();
  const auto newest = pool.borrow();
  fuge::test::put_one(path, 7);
  CHECK(&pool.doc_values(*newer) != &pool.doc_values(*newest));
  CHECK(pool.doc_values(*newer).length_of.size() == 7);
}

TEST_CASE("damage that is met in the newest state is told of") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 5);
  int looked = 0;
  const auto look = [&] {
    ++looked;
    find_damage();
  };
  SUBCASE("while it is opened") {
    CHECK(failure_of([&] {
            fuge::schema::open_for_reading(path, [&](const Xapian::Database&) { look(); });
          }).code == ErrorCode::damaged_index);
  }
  SUBCASE("in a search") {
    fuge::search::ReaderPool pool(path, {});
    const auto [code, what] = failure_of([&] {
      pool.with_reader([&](fuge::search::Reader&) {
        look();
        return 0;
      });
    });
    CHECK(code == ErrorCode::damaged_index);
    CHECK(what.find(path.string()) == 0);
  }
  CHECK(looked == 1);
}

TEST_CASE("an index is opened and refreshed beside a writer, with right answers") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 50);
  const BusyWriter writer(path);
  fuge::Index refreshed(path);
  int wrong = 0;
  const auto look_at = [&](const fuge::Index& index) {
    const auto found = index.search(fuge::Search("Hafen").source("dpa").facet("year").limit(1));
    if (found.total != 50 || found.hits.size() != 1) ++wrong;
    if (!index.find("7")) ++wrong;
  };
  for (int i = 0; i < 100; ++i) {
    look_at(fuge::Index(path));
    for (int k = 0; k < 10; ++k) {
      refreshed.refresh();
      look_at(refreshed);
    }
  }
  CHECK(wrong == 0);
}

TEST_SUITE_END();
