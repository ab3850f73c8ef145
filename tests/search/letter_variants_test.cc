#include "search/spelling/letter_variants.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("search");

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

TEST_CASE("what a misspelt word may have been meant to be") {
  struct {
    std::string word, meant, origin;
  } const rows[] = {
      {"deih", "deich", "a letter is missing"},
      {"eich", "deich", "the first letter is missing"},
      {"deic", "deich", "the last letter is missing"},
      {"deiich", "deich", "a letter twice"},
      {"diech", "deich", "swapped"},
      {"teich", "deich", "another letter"},
      {"hafen", "häfen", "an umlaut is missing"},
      {"grüsse", "grüße", "not so: ß is ss when it is folded"},
      {"haefen", "häfen", "ae for ä"},
      {"häfen", "haefen", "ä for ae"},
      {"photograph", "fotograf", "all places of a sound"},
      {"photograph", "fotograph", "one place of a sound"},
      {"axel", "achsel", "chs for x"},
      {"mütze", "müdse", "tz and ds"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(contains(fuge::search::one_edit_away(row.word), row.meant) == (row.word != "grüsse"));
  }
}

TEST_CASE("variants are other words, each once, and their number is bounded") {
  for (const std::string& word : {std::string("a"), std::string("aa"), std::string("überübung"),
                                  std::string(40, 'x'), std::string("\xFFx")}) {
    CAPTURE(word);
    const std::vector<std::string> variants = fuge::search::one_edit_away(word);
    CHECK(std::set<std::string>(variants.begin(), variants.end()).size() == variants.size());
    CHECK_FALSE(contains(variants, word));
    CHECK_FALSE(contains(variants, ""));
    CHECK(variants.size() <= 60 * (word.size() + 1));
  }
  CHECK(fuge::search::one_edit_away(std::string(41, 'x')).empty());
  CHECK(fuge::search::one_edit_away(std::string(1'000'000, 'x')).empty());
}

TEST_CASE("umlauts that are missing") {
  using fuge::search::with_umlaut_marks;
  CHECK(with_umlaut_marks("hof") == std::vector<std::string>{"höf"});
  CHECK(with_umlaut_marks("uhu") == std::vector<std::string>{"ühu", "uhü", "ühü"});
  CHECK(with_umlaut_marks("nest").empty());
  CHECK(with_umlaut_marks("").empty());
  CHECK(with_umlaut_marks("süd").empty());
  CHECK(with_umlaut_marks("aaaaaaaaaa").size() == 63);
}

TEST_SUITE_END();
