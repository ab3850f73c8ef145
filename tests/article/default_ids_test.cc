// Ids made from paths: the same one from two named paths.
#include "article/default_ids.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

using namespace fuge;

TEST_CASE("an id belongs to the named path that had it first") {
  article::DefaultIds ids;
  struct {
    std::string base;
    std::uint64_t line;
    std::size_t named;
    std::string file;
    std::string_view holder;  // "-" where the id is free
    std::string_view origin;
  } const rows[] = {
      {"kiel.txt", 0, 1, "a/kiel.txt", "-", "the first one"},
      {"kiel.txt", 0, 2, "b/kiel.txt", "a/kiel.txt", "the same id of another path"},
      {"husum.txt", 0, 2, "b/husum.txt", "-", "another id"},
      {"kiel.txt", 0, 1, "a/kiel.txt", "-", "the same path again"},
      {"news.jsonl", 1, 1, "a/news.jsonl", "-", "a line"},
      {"news.jsonl", 2, 1, "a/news.jsonl", "-", "the next line"},
      {"news.jsonl", 4, 1, "a/news.jsonl", "-", "a line further on"},
      {"news.jsonl", 3, 2, "b/news.jsonl", "-", "a line between, which the first left out"},
      {"news.jsonl", 4, 2, "b/news.jsonl", "a/news.jsonl", "a line that the first has"},
      {"news.jsonl", 1, 3, "c/news.jsonl", "a/news.jsonl", "the first of its lines"},
      {"news.jsonl", 3, 3, "c/news.jsonl", "b/news.jsonl", "one of the second file"},
      {"news.jsonl", 5, 3, "c/news.jsonl", "-", "one that nobody has"},
      {"", 0, 3, "c", "-", "no name at all"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(ids.claim(row.base, row.line, row.named, row.file).value_or("-") == row.holder);
  }
}

TEST_SUITE_END();
