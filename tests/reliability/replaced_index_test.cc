// An index that is replaced, restored or removed while it is open: right answers, or an error.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
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
    fuge::test::write_archive(path, 20);
    fuge::test::copy_archive(path, copy);
    // The same number of the document, the same revision.
    fuge::test::put_one(path, 21, "dpa");
    fuge::test::put_one(copy, 22, "epd");
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
