#include "analysis/word_memory.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::analysis::Context;

// Counts how often each word was analyzed.
class Counting {
 public:
  fuge::analysis::WordMemory::Analysis analysis() {
    return [this](std::string_view word, Context context, fuge::analysis::AnalyzedWord& result) {
      ++times[std::string(word)];
      result = {};
      result.form = result.term = std::string(word) + '!';
      result.same_in_documents = !word.starts_with("Weine");
      if (!result.same_in_documents && context == Context::begin) result.term += '?';
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

TEST_CASE("a word that is the same in all contexts of documents is analyzed once") {
  Counting counting;
  fuge::analysis::WordMemory memory(counting.analysis());
  for (int i = 0; i < 2; ++i) {
    for (const char* word : {"Hafen", "Weine"}) {
      memory.find(word, Context::begin);
      memory.find(word, Context::text);
      memory.find(word, Context::attribute);
      memory.find(word, Context::query);
    }
    CHECK(memory.find("Weine", Context::begin).term == "Weine!?");
    CHECK(memory.find("Weine", Context::text).term == "Weine!");
  }
  CHECK(counting.times["Hafen"] == 2);  // in documents, and in queries
  CHECK(counting.times["Weine"] == 4);
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
