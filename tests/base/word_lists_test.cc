#include "base/word_lists.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("base");

namespace {

struct Row {
  std::string_view word;
  int value;
};

constexpr std::array<std::string_view, 6> words{"a", "ab", "auf", "aus", "herunter", "über"};
constexpr fuge::WordIndex word_index(words);
constexpr std::array<Row, 3> rows{{{"Hafen", 1}, {"Hafer", 2}, {"Hafens", 3}}};
constexpr fuge::WordIndex row_index(rows, &Row::word);

}  // namespace

TEST_CASE("an index has the words of its table, each in its row, and no other") {
  for (std::size_t i = 0; i < words.size(); ++i) {
    CAPTURE(words[i]);
    CHECK(word_index.find(words[i]) == i);
    CHECK(fuge::has_word(words, words[i]));
    CHECK_FALSE(word_index.has(std::string(words[i]) + 'x'));
    CHECK_FALSE(word_index.has('x' + std::string(words[i])));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(row_index.find(rows[i].word) == i);
  for (const std::string_view other : {"", "b", "aua", "Haken", "herUnter", "\xFF", "ber"}) {
    CAPTURE(other);
    CHECK_FALSE(word_index.has(other));
    CHECK_FALSE(row_index.has(other));
  }
}

TEST_SUITE_END();
