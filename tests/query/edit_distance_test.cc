#include "query/plan/edit_distance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::EditDistance;

// The textbook's table, for ASCII.
std::uint32_t by_table(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::uint32_t>> table(a.size() + 1,
                                                std::vector<std::uint32_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<std::uint32_t>(i + j);
        continue;
      }
      const std::uint32_t replaced = a[i - 1] == b[j - 1] ? 0 : 1;
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
  std::string word(random() % 7, 'a');
  for (char& letter : word) letter = static_cast<char>('a' + random() % 3);
  return word;
}

}  // namespace

TEST_CASE("edits between words") {
  const struct {
    std::string word;
    std::string other;
    std::uint32_t most;
    std::optional<std::uint32_t> edits;
    std::string origin;
  } rows[] = {
      {"selenskyj", "selenskyj", 2, 0, "the same"},
      {"selenskyj", "selenskij", 2, 1, "a letter replaced"},
      {"selenskyj", "selensky", 2, 1, "a letter left out"},
      {"selenskyj", "selenski", 2, 2, "one of each"},
      {"selenskyj", "selneskyj", 1, 1, "neighbours swapped"},
      {"selenskyj", "zelensky", 1, std::nullopt, "beyond the bound"},
      {"öl", "ol", 1, 1, "a letter, not its bytes"},
      {"haus", "hau", 0, std::nullopt, "no edits"},
      {"haus", "haus", 0, 0, "no edits, the same"},
      {"ca", "abc", 3, 3, "restricted: no place is edited twice"},
      {"haus", "", 2, std::nullopt, "nothing"},
      {"", "ab", 2, 2, "from nothing"},
      {"haus", "ha\xFFs", 1, 1, "hostile input"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.other);
    CAPTURE(row.origin);
    CHECK(EditDistance(row.word, row.most).to(row.other) == row.edits);
  }
}

TEST_CASE("words in order share their table, and the hopeless are told early") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const std::string word = random_word(random);
    const auto most = static_cast<std::uint32_t>(random() % 4);
    std::vector<std::string> others;
    for (int i = 0; i < 200; ++i) others.push_back(random_word(random));
    if (round % 2 == 0) std::ranges::sort(others);
    EditDistance distance(word, most);
    std::vector<std::string> hopeless;
    for (const std::string& other : others) {
      CAPTURE(word);
      CAPTURE(other);
      const std::uint32_t expected = by_table(word, other);
      const auto found = distance.to(other);
      CHECK(found == (expected <= most ? std::optional(expected) : std::nullopt));
      if (distance.hopeless() > 0) hopeless.push_back(other.substr(0, distance.hopeless()));
    }
    for (const std::string& prefix : hopeless)
      for (const std::string& other : others)
        if (other.starts_with(prefix)) CHECK(by_table(word, other) > most);
  }
}

TEST_SUITE_END();
