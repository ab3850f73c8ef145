// An index that is replaced, restored or removed while it is open: right answers, or an error.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <linux/fs.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "reliability/archive.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::test::failure_of;
using fuge::test::TemporaryFolder;

namespace {

using Values = std::vector<fuge::FacetValue>;

Values sources_of(const fuge::Index& index) {
  return index.search(fuge::Search("Hafen").facet("source")).facets.at("source").values;
}

void remove_and_rename(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::rename(from, to);
}

// Two folders of one history, each of which has 20 articles of the other's and one of its own, the
// 21st of "dpa" or the 22nd of "epd".
void write_two(const fs::path& one, const fs::path& other) {
  fuge::test::write_archive(one, 20);
  fuge::test::copy_archive(one, other);
  fuge::test::put_one(one, 21, "dpa");
  fuge::test::put_one(other, 22, "epd");
}

// Whether all of the answer is of one of them.
bool is_right(const fuge::Results& results) {
  const Values& sources = results.facets.at("source").values;
  const bool is_one = sources == Values{{"dpa", 21}};
  if (!is_one && sources != Values{{"dpa", 20}, {"epd", 1}}) return false;
  if (results.total != 21 || results.hits.size() != 21) return false;
  const auto last = [&](const fuge::Hit& hit) { return hit.id == (is_one ? "21" : "22"); };
  return std::ranges::count_if(results.hits, last) == 1;
}

// What may be told of a folder that is removed meanwhile, or isn't there.
bool may_be_told(const fuge::Error& error) {
  return error.code() == fuge::ErrorCode::not_an_index ||
         error.code() == fuge::ErrorCode::damaged_index || error.code() == fuge::ErrorCode::io;
}

void copy_over(const fs::path& from, const fs::path& to) {
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

void replace_files(const fs::path& from, const fs::path& to) {
  for (const fs::directory_entry& file : fs::directory_iterator(from))
    fs::rename(file.path(), to / file.path().filename());
}

}  // namespace

TEST_CASE("a copy that went on by itself is told from the index of the same UUID and revision") {
  const struct {
    std::string origin;
    void (*restore)(const fs::path& from, const fs::path& to);
  } rows[] = {
      {"a folder that takes its place", remove_and_rename},
      {"files copied over those that are there: cp -a", copy_over},
      {"files put in the place of those that are there: rsync -a", replace_files},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    const fs::path copy = folder / "copy";
    write_two(path, copy);  // the same numbers of documents, the same revision
    fuge::Index index(path);
    CHECK(sources_of(index) == Values{{"dpa", 21}});
    row.restore(copy, path);
    CHECK(index.refresh());
    CHECK_FALSE(index.refresh());
    CHECK(sources_of(index) == Values{{"dpa", 20}, {"epd", 1}});
    CHECK(index.search(fuge::Search(fuge::test::word_of(21))).total == 0);
    CHECK(index.search(fuge::Search(fuge::test::word_of(22))).total == 1);
    CHECK_FALSE(index.find("21"));
    CHECK(index.find("22"));
  }
}

TEST_CASE("a copy that is restored and goes on isn't taken for what came next") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  const fs::path copy = folder / "copy";
  fuge::test::write_archive(path, 20);
  fuge::test::copy_archive(path, copy);
  fuge::test::put_one(path, 21, "dpa");
  fuge::Index index(path);
  CHECK(sources_of(index) == Values{{"dpa", 21}});
  // Newer by its revision; what the index had last it doesn't have.
  fuge::test::put_one(copy, 22, "epd");
  fuge::test::put_one(copy, 23, "KNA");
  remove_and_rename(copy, path);
  CHECK(index.refresh());
  CHECK(sources_of(index) == Values{{"dpa", 20}, {"KNA", 1}, {"epd", 1}});
}

TEST_CASE("an older copy that is restored is seen after refresh") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  fuge::test::copy_archive(path, folder / "copy");
  fuge::test::put_one(path, 21, "epd");
  fuge::Index index(path);
  CHECK(sources_of(index) == Values{{"dpa", 20}, {"epd", 1}});
  remove_and_rename(folder / "copy", path);
  CHECK(index.refresh());
  CHECK(sources_of(index) == Values{{"dpa", 20}});
  CHECK_FALSE(index.find("21"));
}

TEST_CASE("of several indexes one is replaced") {
  const TemporaryFolder folder;
  fuge::test::write_archive(folder / "a", 20);
  fuge::test::write_archive(folder / "b", 5, "AFP");
  fuge::test::copy_archive(folder / "a", folder / "copy");
  fuge::test::put_one(folder / "a", 21, "dpa");
  fuge::test::put_one(folder / "copy", 22, "epd");
  fuge::Index index({folder / "a", folder / "b"});
  CHECK(sources_of(index) == Values{{"dpa", 21}, {"AFP", 5}});
  remove_and_rename(folder / "copy", folder / "a");
  CHECK(index.refresh());
  CHECK(sources_of(index) == Values{{"dpa", 20}, {"AFP", 5}, {"epd", 1}});
}

TEST_CASE("an index that was removed is searched as long as it is open, and missed by refresh") {
  const TemporaryFolder folder;
  const fs::path path = folder / "archive";
  fuge::test::write_archive(path, 20);
  fuge::test::copy_archive(path, folder / "copy");
  fuge::Index index(path);
  CHECK(sources_of(index) == Values{{"dpa", 20}});
  fs::remove_all(path);
  CHECK(sources_of(index) == Values{{"dpa", 20}});
  CHECK(index.find("7"));
  for (int i = 0; i < 2; ++i) {
    const auto [code, what] = failure_of([&] { index.refresh(); });
    CHECK(code == fuge::ErrorCode::not_an_index);
    CHECK(what.find("archive") != what.npos);
    CHECK(failure_of([&] { index.find("7"); }).code == fuge::ErrorCode::not_an_index);
  }
  fs::rename(folder / "copy", path);
  index.refresh();
  CHECK(sources_of(index) == Values{{"dpa", 20}});
}

TEST_CASE("threads search an index that is replaced again and again, or removed") {
  const struct {
    std::string origin;
    bool (*replace)(const fs::path& path, const fs::path& next);
    bool may_fail;
  } rows[] = {
      {"exchanged",
       [](const fs::path& path, const fs::path& next) {
         return renameat2(AT_FDCWD, path.c_str(), AT_FDCWD, next.c_str(), RENAME_EXCHANGE) == 0;
       },
       false},
      {"removed and copied",
       [](const fs::path& path, const fs::path& next) {
         const fs::path aside = path.string() + ".aside";
         fs::rename(path, aside);
         fs::rename(next, path);
         fuge::test::copy_archive(aside, next);
         fs::remove_all(aside);
         return true;
       },
       true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    write_two(path, folder / "next");
    fuge::Index index(path);
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> searched = 0;
    const auto search = [&](bool anew) {
      const fuge::Search all = fuge::Search("Hafen").facet("source").limit(100);
      while (!stop) {
        try {
          if (!is_right(anew ? fuge::Index(path).search(all) : index.search(all))) ++wrong;
        } catch (const fuge::Error& error) {
          if (!row.may_fail || !may_be_told(error)) ++wrong;
        }
        ++searched;
      }
    };
    std::vector<std::thread> threads;
    for (const bool anew : {false, false, true}) threads.emplace_back(search, anew);
    for (int i = 0; i < 60; ++i) {
      const int before = searched;
      while (searched == before) std::this_thread::yield();
      CHECK(row.replace(path, folder / "next"));
      try {
        index.refresh();
      } catch (const fuge::Error& error) {
        CHECK(may_be_told(error));
        CHECK(row.may_fail);
      }
    }
    stop = true;
    for (std::thread& thread : threads) thread.join();
    index.refresh();
    CHECK(is_right(index.search(fuge::Search("Hafen").facet("source").limit(100))));
    CHECK(wrong == 0);
  }
}

TEST_CASE("another index that can't be read as the open one was is refused by refresh") {
  const struct {
    std::string origin;
    fuge::WriterOptions options;
  } rows[] = {
      {"another analysis", {.analysis = fuge::AnalysisOptions{.compounds = false}}},
      {"other fields", {.fields = {{"ressort", fuge::FieldKind::keyword}}}},
      {"no fields", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    const auto write = [&](const fuge::WriterOptions& options, const char* source) {
      fuge::Writer writer(path, options);
      fuge::Article article = fuge::test::harbour(1, source);
      writer.put(article);
      writer.commit();
    };
    write({.fields = {{"autor", fuge::FieldKind::keyword}}}, "dpa");
    fuge::Index index(path);
    CHECK(sources_of(index) == Values{{"dpa", 1}});
    fs::remove_all(path);
    write(row.options, "epd");
    const auto [code, what] = failure_of([&] { index.refresh(); });
    CHECK(code == fuge::ErrorCode::incompatible_index);
    CHECK(what.find("archive") != what.npos);
    // Opened anew it is what it is.
    CHECK(sources_of(fuge::Index(path)) == Values{{"epd", 1}});
  }
}

TEST_SUITE_END();
