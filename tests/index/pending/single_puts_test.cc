// Articles that a writer puts one by one into an index that has many, whose postings are pending
// for a while (index/pending/): searches find what they find when all were put together.

#include <doctest/doctest.h>
#include <unistd.h>
#include <xapian.h>

#include <csignal>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "child.h"
#include "fuge/bulk_writer.h"
#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "index/bulk_samples.h"
#include "index/glass/samples.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace fs = std::filesystem;
using fuge::Article;
using fuge::test::answers_of;
using fuge::test::contents_of;
using fuge::test::some_articles;
using fuge::test::TemporaryFolder;

namespace {

constexpr std::size_t before = 1000;  // from there on postings may be pending

fuge::WriterOptions with_fields() {
  fuge::WriterOptions options;
  options.fields = fuge::test::sample_fields();
  return options;
}

bool has_pending(const fs::path& path) {
  return !Xapian::Database(path.string()).get_metadata("fuge.pending").empty();
}

// Puts, replaces and removes, each with a commit where it is to be one by one.
void change(const fs::path& path, const std::vector<Article>& articles, std::size_t count,
            bool one_by_one) {
  fuge::Writer writer(path, with_fields());
  const auto commit = [&] {
    if (one_by_one) writer.commit();
  };
  for (std::size_t i = before; i < before + count; ++i) {
    writer.put(articles[i]);
    commit();
    if (i % 7 == 0) {
      Article replaced = articles[i - 2];
      replaced.text += " Hafen Leuchtfeuer";
      CHECK(writer.put(replaced));
      commit();
    }
    if (i % 11 == 0) CHECK(writer.remove(articles[i - 3].id));
    if (i % 13 == 0) CHECK(writer.remove(articles[i - before].id));
    commit();
  }
  writer.commit();
}

void build_both(const fs::path& together, const fs::path& single,
                const std::vector<Article>& articles) {
  fuge::Writer writer(together, with_fields());
  for (std::size_t i = 0; i < before; ++i) writer.put(articles[i]);
  writer.commit();
  fs::copy(together, single);
}

}  // namespace

TEST_CASE("what is put one by one is found as what is put together") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(before + 300);
  // Pending to the end, and entered on the way.
  for (const std::size_t count : {std::size_t{40}, std::size_t{300}}) {
    CAPTURE(count);
    const fs::path together = folder / ("together" + std::to_string(count));
    const fs::path single = folder / ("single" + std::to_string(count));
    build_both(together, single, articles);
    change(together, articles, count, false);
    change(single, articles, count, true);
    CHECK_FALSE(has_pending(together));
    CHECK(has_pending(single));
    CHECK(answers_of(single) == answers_of(together));
    CHECK(fuge::test::damage(single).empty());
    // Compacting enters them: then all is the same, in the lists as well.
    fuge::Writer(single).compact();
    fuge::Writer(together).compact();
    CHECK_FALSE(has_pending(single));
    CHECK(contents_of(single) == contents_of(together));
  }
}

TEST_CASE("a bulk build takes in what is pending") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(before + 80);
  build_both(folder / "together", folder / "single", articles);
  change(folder / "together", articles, 20, false);
  change(folder / "single", articles, 20, true);
  CHECK(has_pending(folder / "single"));
  for (const char* name : {"together", "single"}) {
    fuge::BulkWriter writer(folder / name, fuge::test::bulk_options(1));
    for (std::size_t i = before + 20; i < articles.size(); ++i) writer.put(articles[i]);
    writer.finish();
  }
  CHECK(contents_of(folder / "single") == contents_of(folder / "together"));
  CHECK(answers_of(folder / "single") == answers_of(folder / "together"));
}

TEST_CASE("an open index takes in what is pending, and what was entered since") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(before);
  const fs::path path = folder / "archive.fuge";
  fuge::Writer writer(path);
  for (const Article& article : articles) writer.put({.id = article.id, .text = article.text});
  writer.commit();
  fuge::Index index(path);
  const auto found = [&](const std::string& query) {
    return index.search(fuge::Search(query)).total;
  };
  const std::uint64_t others = found("hafen");
  for (std::uint64_t number = 1; number <= 300; ++number) {
    const std::string id = "n" + std::to_string(number);
    writer.put({.id = id, .text = "Leuchtfeuer im Hafen, Boje " + std::to_string(number)});
    writer.commit();
    CHECK(index.refresh());
    REQUIRE(found("leuchtfeuer") == number);
    if (number % 50 != 0) continue;
    CHECK(found("hafen") == others + number);
    CHECK(found("feuer") == number);
    CHECK(found("\"boje " + std::to_string(number) + '"') == 1);
    CHECK(fuge::Index(path).search(fuge::Search("leuchtfeuer")).total == number);
  }
  writer.put({.id = "n300", .text = "Ebbe"});
  CHECK(writer.remove("n299"));
  writer.commit();
  index.refresh();
  CHECK(found("leuchtfeuer") == 298);
  CHECK(found("ebbe") == 1);
}

TEST_CASE("what is pending survives a process that is killed, and goes with the next batch") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(before);
  const fs::path path = folder / "archive.fuge";
  {
    fuge::Writer writer(path);
    for (const Article& article : articles) writer.put({.id = article.id, .text = article.text});
    writer.commit();
  }
  fuge::test::exit_code_of([&] {
    fuge::Writer writer(path);
    writer.put({.id = "a", .text = "Leuchtfeuer"});
    writer.commit();
    writer.put({.id = "b", .text = "Leuchtfeuer"});
    kill(getpid(), SIGKILL);
    return 0;
  });
  const auto found = [&] { return fuge::Index(path).search(fuge::Search("leuchtfeuer")).total; };
  CHECK(has_pending(path));
  CHECK(found() == 1);
  fuge::Writer writer(path);
  for (int i = 0; i < 50; ++i) writer.put({.id = "c" + std::to_string(i), .text = "Leuchtfeuer"});
  CHECK(found() == 1);
  writer.commit();
  CHECK_FALSE(has_pending(path));
  CHECK(found() == 51);
}

TEST_SUITE_END();
