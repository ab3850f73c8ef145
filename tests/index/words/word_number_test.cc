#include "index/words/word_number.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("index");

using fuge::index::most_words;
using fuge::index::no_word;
using fuge::index::posted_term;
using fuge::index::word_of_posted;
using fuge::index::WordNumber;

TEST_CASE("posted terms sort as the numbers do, and lead back to them") {
  const std::vector<WordNumber> numbers{
      1,         2,      127,    128,       129,       255,       256,
      16'383,    16'384, 65'535, 2'097'151, 2'097'152, 2'097'408, most_words - 1,
      most_words};
  std::string last;
  for (const WordNumber number : numbers) {
    CAPTURE(number);
    const std::string term = posted_term(number);
    CHECK(last < term);
    CHECK(word_of_posted(term) == number);
    last = term;
  }
}

TEST_CASE("a posted term is as long as its number needs") {
  CHECK(posted_term(127).size() == 3);
  CHECK(posted_term(128).size() == 4);
  CHECK(posted_term(16'384).size() == 5);
  CHECK(posted_term(most_words).size() == 6);
}

TEST_CASE("no other term is a word's") {
  for (const std::string term : {"", "haus", "XW", "XHhaus", "SXW\x01", "XW\x80", "XW\x01\x01"}) {
    CAPTURE(term);
    CHECK(word_of_posted(term) == no_word);
  }
}

TEST_SUITE_END();
