#include "analysis/word_memory.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

TEST_SUITE_BEGIN("analysis");

namespace {

// Counts how often each word was analyzed.
class Counting {
 public:
  fuge::analysis::WordMemory::Analysis analysis() {
    return [this](std::string_view word, fuge::analysis::Context,
                  fuge::analysis::AnalyzedWord& result) {
      ++times[std::string(word)];
      result.form = result.term = std::string(word) + '!';
    };
  }

  std::map<std::string, int> times;
};

}  // namespace

TEST_CASE("a word is analyzed once, a long one each time") {
  Counting counting;
  fuge::analysis::WordMemory memory(counting.analysis());
  const std::string longest(64, 'a');
  const std::string too_long(65, 'b');
  for (int i = 0; i < 3; ++i) {
    CHECK(memory.find("Hafen").term == "Hafen!");
    CHECK(memory.find("").term == "!");
    CHECK(memory.find(longest).term == longest + '!');
    CHECK(memory.find(too_long).term == too_long + '!');
    CHECK(memory.find({"a\0b", 3}).term == std::string("a\0b!", 4));
  }
  CHECK(counting.times["Hafen"] == 1);
  CHECK(counting.times[""] == 1);
  CHECK(counting.times[longest] == 1);
  CHECK(counting.times[too_long] == 3);
  CHECK(counting.times[std::string("a\0b", 3)] == 1);
}

TEST_CASE("words beyond what is remembered are analyzed again, and right") {
  Counting counting;
  fuge::analysis::WordMemory memory(counting.analysis());
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 40'000; ++i) {
      const std::string word = "wort" + std::to_string(i);
      if (memory.find(word).term != word + '!') FAIL(word);
    }
  CHECK(counting.times.size() == 40'000);
  CHECK(counting.times["wort0"] == 2);
}

TEST_SUITE_END();
