// Articles of more different words than are posted.
#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/limits.h"
#include "fuge/bulk_writer.h"
#include "fuge/index.h"
#include "fuge/put_warning.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

constexpr std::size_t first_figure = 100'000;
constexpr std::size_t figure_bytes = 7;  // with the space behind it

// "100000 100001 … "
std::string figures(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += std::to_string(first_figure + i) + ' ';
  return text;
}

struct Row {
  const char* origin;
  fuge::Article article;
  std::vector<fuge::PutWarning> warnings;
  bool is_end_found;  // the last word of the text, "Fähre"
};

void check_index(const std::filesystem::path& path, const Row& row) {
  const fuge::Index index(path);
  const auto found = [&](const std::string& query) {
    return index.search(fuge::Search(query)).total == 1;
  };
  CHECK(found("100000"));
  CHECK(found("quelle:dpa"));
  CHECK(found("Fähre") == row.is_end_found);
  REQUIRE(index.find(row.article.id));
  CHECK(index.find(row.article.id)->text == row.article.text);
}

void check(const Row& row) {
  CAPTURE(row.origin);
  const fuge::test::TemporaryFolder folder;
  fuge::Writer writer(folder / "single");
  writer.put(row.article);
  CHECK(writer.take_warnings() == row.warnings);
  writer.commit();
  CHECK(writer.take_warnings().empty());
  check_index(folder / "single", row);

  fuge::BulkWriter bulk_writer(folder / "bulk", {.jobs = 1});
  bulk_writer.put(row.article);
  bulk_writer.finish();
  CHECK(bulk_writer.take_warnings() == row.warnings);
  CHECK(bulk_writer.take_warnings().empty());
  check_index(folder / "bulk", row);
}

}  // namespace

TEST_CASE("an article is posted up to a number of different words, kept whole, and told of") {
  const std::string most = figures(fuge::max_article_words - 1);
  fuge::Article article{.id = "a", .sources = {"dpa"}, .text = most + "Fähre"};
  check({"all that there may be", article, {}, true});

  article.text = most + "Fähre 100000 100001";
  check({"words that were there before", article, {}, true});

  article.text = most + "Wattenmeer Fähre";
  const std::size_t end = most.size() + std::string("Wattenmeer ").size();
  check({"one too many", article, {{"a", "text", end}}, false});

  article.title = "Wattenmeer und Dünen";
  article.text = most + "Fähre";
  check({"those of the title count",
         article,
         {{"a", "text", most.size() - 2 * figure_bytes}},
         false});
}

TEST_CASE("a text of few words is posted as a whole, however long it is") {
  fuge::Article article{.id = "a", .sources = {"dpa"}, .text = "100000 "};
  article.text += fuge::test::repeated("Deich ", fuge::max_article_words) + "Fähre";
  check({"one word", article, {}, true});
}

// Words of an open clause wait for its end; one of more than 64 bytes lies in the memory of its
// part.
TEST_CASE("a long word that waits while the next part of a text begins") {
  const std::string word = "Hafenschlepperbesatzungsversicherungsgesellschaftsvorstandswahlordnung";
  fuge::Article article{.id = "a"};
  for (std::size_t before = 9170; before < 9220; before += 7) {
    CAPTURE(before);
    article.text =
        fuge::test::repeated("Hafen ", before) + word + fuge::test::repeated(" Hafen", 50);
    const fuge::test::TemporaryFolder folder;
    fuge::Writer writer(folder / "index");
    writer.put(article);
    writer.commit();
    const fuge::Index index(folder / "index");
    CHECK(index.search(fuge::Search(word)).total == 1);
    CHECK(index.search(fuge::Search("Vorstandswahlordnung")).total == 1);
  }
}

TEST_SUITE_END();
