// Writer::compact().

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "child.h"
#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "index/bulk_samples.h"
#include "index/glass/samples.h"
#include "index/words/term_dictionary.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::Article;
using fuge::test::answers_of;
using fuge::test::bulk_options;
using fuge::test::Contents;
using fuge::test::contents_of;
using fuge::test::damage;
using fuge::test::failure_of;
using fuge::test::found;
using fuge::test::names_in;
using fuge::test::some_articles;
using fuge::test::TemporaryFolder;
using fuge::test::write;

std::uint64_t bytes_of(const std::filesystem::path& path) {
  return fuge::Index(path).info().bytes;
}

void compact(const std::filesystem::path& path) {
  fuge::Writer(path).compact();
}

}  // namespace

TEST_CASE("a compacted index is the same, and smaller") {
  const TemporaryFolder folder;
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{500}}) {
    CAPTURE(count);
    const std::filesystem::path path = folder / std::to_string(count);
    {
      fuge::WriterOptions options;
      options.fields = fuge::test::sample_fields();
      fuge::Writer writer(path, options);
      for (const Article& article : some_articles(count)) {
        writer.put(article);
        if (article.id.ends_with('7')) writer.commit();
      }
      writer.commit();
    }
    const Contents before = contents_of(path);
    const std::vector<std::string> answers = answers_of(path);
    const std::uint64_t bytes = bytes_of(path);
    compact(path);
    CHECK(contents_of(path) == before);
    CHECK(answers_of(path) == answers);
    if (count > 100) CHECK(bytes_of(path) < bytes);
    CHECK(damage(path).empty());
    CHECK(names_in(folder.path()).contains(std::to_string(count)));
  }
  CHECK(names_in(folder.path()).size() == 3);
}

TEST_CASE("what was deleted or replaced leaves nothing behind") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(300);
  write(folder / "archive", articles);
  {
    fuge::Writer writer(folder / "archive");
    writer.put({.id = "eigen", .text = "Quarzuhrwerk"});
    writer.commit();
    writer.put({.id = "eigen", .text = "Deich"});
    for (std::size_t i = 0; i < 100; ++i) writer.remove(articles[i].id);
    writer.remove(articles.back().id);
    writer.commit();
  }
  const std::vector<std::string> answers = answers_of(folder / "archive");
  compact(folder / "archive");
  CHECK(answers_of(folder / "archive") == answers);
  CHECK(damage(folder / "archive").empty());
  const Contents contents = contents_of(folder / "archive");
  CHECK(contents.documents.size() == 200);
  // Every word of the dictionary is one that an article has.
  for (const auto& entry : contents.dictionary) {
    const std::string& text = std::get<0>(entry);
    CAPTURE(text);
    CHECK(contents.postings.contains(fuge::index::posted_term(std::get<2>(entry))));
    CHECK(text.find("quarz") == std::string::npos);
  }
  // And what comes later is put beside it.
  const auto last = contents.documents.rbegin()->first;
  write(folder / "archive", {{.id = "later", .text = "Quarzuhrwerk und Deich"}});
  CHECK(contents_of(folder / "archive").documents.rbegin()->first > last);
  CHECK(found(folder / "archive", "Quarzuhr") + found(folder / "archive", "Quarzuhrwerk") > 0);
  CHECK(found(folder / "archive", "\"Quarzuhrwerk und Deich\"") == 1);
}

TEST_CASE("the writer commits before, and goes on afterwards") {
  const TemporaryFolder folder;
  fuge::Writer writer(folder / "archive");
  writer.put({.id = "a", .text = "Hafen"});
  writer.compact();
  CHECK(found(folder / "archive", "Hafen") == 1);
  CHECK(writer.article_count() == 1);
  CHECK(writer.put({.id = "a", .text = "Deich"}));
  CHECK_FALSE(writer.put({.id = "b", .text = "Deich"}));
  fuge::WriterOptions impatient;
  impatient.lock_timeout = std::chrono::milliseconds(0);
  CHECK(failure_of([&] { fuge::Writer(folder / "archive", impatient); }).code ==
        fuge::ErrorCode::locked);
  writer.commit();
  writer.compact();
  writer.compact();
  CHECK(writer.remove("b"));
  writer.commit();
  CHECK(found(folder / "archive", "Deich") == 1);
  CHECK(found(folder / "archive", "Hafen") == 0);
}

TEST_CASE("a reader that is open goes on, and refreshes") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(200);
  write(folder / "archive", articles);
  fuge::Index index(folder / "archive");
  const auto sources = [&] { return index.search(fuge::Search("").facet("source")).facets; };
  const fuge::Facets before = sources();
  fuge::Writer writer(folder / "archive");
  writer.compact();
  CHECK(sources() == before);
  CHECK(index.search(fuge::Search("Hafen")).total == found(folder / "archive", "Hafen"));
  CHECK(index.refresh());
  CHECK(sources() == before);
  // Changes on both sides of a compaction, whose log begins anew: as many of them as there were.
  for (const std::string source : {"Reuters", "KNA", "epd"}) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      Article article = articles[i];
      article.sources = {source};
      writer.put(article);
      if (i == 100) writer.compact();
    }
    writer.commit();
    CHECK(index.refresh());
    CHECK(sources().at("source").values == std::vector<fuge::FacetValue>{{source, 200}});
  }
}

TEST_CASE("who opens or refreshes beside compactions finds one index, whole") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(50));
  std::atomic<bool> ends = false;
  std::atomic<int> failures = 0;
  std::vector<std::thread> readers;
  for (const bool opens : {true, false}) {
    readers.emplace_back([&, opens] {
      fuge::Index kept(folder / "archive");
      while (!ends) {
        try {
          if (opens) kept = fuge::Index(folder / "archive");
          kept.refresh();
          const std::uint64_t articles = kept.search(fuge::Search("")).total;
          if (articles < 50 || articles > 52) ++failures;
        } catch (const fuge::Error& error) {
          MESSAGE(std::string(error.what()));
          ++failures;
        }
      }
    });
  }
  fuge::Writer writer(folder / "archive");
  for (int round = 0; round < 30; ++round) {
    const std::string id = round % 2 == 0 ? "even" : "odd";
    writer.put({.id = id, .text = "Hafen und Deich"});
    writer.compact();
  }
  ends = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(failures.load() == 0);
}

TEST_CASE("an index that is being made beside it keeps it from being compacted") {
  const TemporaryFolder folder;
  fuge::WriterOptions impatient;
  impatient.lock_timeout = std::chrono::milliseconds(0);
  fuge::BulkWriter bulk(folder / "archive", bulk_options(1));
  write(folder / "copy", some_articles(3));
  std::filesystem::rename(folder / "copy", folder / "archive");
  fuge::Writer writer(folder / "archive", impatient);
  CHECK(failure_of([&] { writer.compact(); }).code == fuge::ErrorCode::locked);
  writer.put({.id = "a", .text = "Leuchtturm"});
  writer.commit();
  CHECK(found(folder / "archive", "Leuchtturm") == 1);
}

TEST_CASE("where the folder above can't be read nothing is replaced, and the writer goes on") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "above" / "archive";
  std::filesystem::create_directory(folder / "above");
  write(path, some_articles(3));
  using std::filesystem::perms;
  std::filesystem::permissions(folder / "above", perms::owner_write | perms::owner_exec);
  CHECK(fuge::test::exit_code_of_nobody(folder.path(), [&] {
          fuge::Writer writer(path);
          writer.put({.id = "before", .text = "Leuchtturm"});
          const auto failure = failure_of([&] { writer.compact(); });
          writer.put({.id = "after", .text = "Leuchtturm"});
          writer.commit();
          return failure.code == fuge::ErrorCode::io ? 0 : 1;
        }) == 0);
  std::filesystem::permissions(folder / "above", perms::owner_all);
  CHECK(damage(path).empty());
  CHECK(fuge::Index(path).info().articles == 5);
  CHECK(found(path, "Leuchtturm") == 2);
  CHECK(names_in(folder / "above") == std::set<std::string>{"archive"});
}

TEST_CASE("a damaged index isn't replaced") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(20));
  {
    Xapian::WritableDatabase database((folder / "archive").string());
    database.set_metadata(fuge::index::last_block_key(), "\x7f\x7f\x7f");
    database.commit();
  }
  const std::string before = fuge::test::read_file(folder / "archive" / "postlist.glass");
  CHECK(failure_of([&] { compact(folder / "archive"); }).code == fuge::ErrorCode::damaged_index);
  CHECK(fuge::test::read_file(folder / "archive" / "postlist.glass") == before);
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_CASE("an index whose count of words is wrong isn't replaced, nor added to") {
  const struct {
    std::string count;
    std::string origin;
  } rows[] = {{"3", "smaller than the numbers of its words: they were written out of bounds"},
              {"0", "a dictionary without words: all of it was dropped"},
              {"", "none"},
              {"12x", "no number as a whole"},
              {"-1", "a sign"},
              {"268435456", "more than an index may have"},
              {"99999999999999", "more than a number of 32 bits"}};
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    write(folder / "archive", some_articles(20));
    {
      Xapian::WritableDatabase database((folder / "archive").string());
      database.set_metadata(std::string(fuge::schema::metadata::word_count), row.count);
      database.commit();
    }
    const std::string before = fuge::test::read_file(folder / "archive" / "postlist.glass");
    const auto add = [&] { fuge::test::build(folder / "archive", some_articles(30), {}); };
    CHECK(failure_of([&] { compact(folder / "archive"); }).code == fuge::ErrorCode::damaged_index);
    CHECK(failure_of(add).code == fuge::ErrorCode::damaged_index);
    CHECK(fuge::test::read_file(folder / "archive" / "postlist.glass") == before);
  }
}

TEST_CASE("the rights of the folder stay") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(3));
  using std::filesystem::perms;
  std::filesystem::permissions(folder / "archive", perms::owner_all);
  compact(folder / "archive");
  CHECK(std::filesystem::status(folder / "archive").permissions() == perms::owner_all);
}

TEST_SUITE_END();
