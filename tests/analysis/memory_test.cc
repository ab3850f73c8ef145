#include "analysis/memory/word_memory.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "analysis/memory/term_memory.h"
#include "base/text_hash.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::analysis::Context;
using fuge::analysis::WordMemory;
using fuge::analysis::WordReading;

// Counts how often each word was analyzed.
class Counting {
 public:
  WordMemory::Analysis analysis() {
    return [this](std::string_view word, Context context, fuge::analysis::AnalyzedWord& result) {
      ++times[std::string(word)];
      result = {};
      result.form = result.term = std::string(word) + '!';
      result.same_in_documents = !word.starts_with("Weine");
      if (!result.same_in_documents && context == Context::begin) result.term += '?';
      if (word != "Feldweine") return;
      result.origin = "Wein";
      result.constituents = {{0, 4, fuge::ConstituentRole::modifier, "feld"},
                             {4, 9, fuge::ConstituentRole::head, "wein"}};
      result.others = {{"feldweinen", "feldwein", 0}};
    };
  }

  std::map<std::string, int> times;
};

std::string described(const WordReading& reading) {
  std::string text(reading.form());
  text.append(" ").append(reading.term()).append(" ").append(reading.origin());
  for (const auto& part : reading.constituents())
    text.append(" ").append(std::to_string(part.begin)).append("-").append(part.term());
  return text;
}

// As many as fill more than both generations.
constexpr int many = 700'000;

}  // namespace

TEST_CASE("a word is analyzed once, a long one in each text") {
  Counting counting;
  WordMemory memory(counting.analysis());
  const std::string longest(64, 'a');
  const std::string too_long(65, 'b');
  for (int i = 0; i < 3; ++i) {
    memory.start();
    CHECK(memory.read("Hafen").term() == "Hafen!");
    CHECK(memory.read("").term() == "!");
    CHECK(memory.read(longest).term() == longest + '!');
    CHECK(memory.read(too_long).term() == too_long + '!');
    CHECK(memory.read({"a\0b", 3}).term() == std::string("a\0b!", 4));
  }
  CHECK(counting.times["Hafen"] == 1);
  CHECK(counting.times[""] == 1);
  CHECK(counting.times[longest] == 1);
  CHECK(counting.times[too_long] == 3);
  CHECK(counting.times[std::string("a\0b", 3)] == 1);
}

TEST_CASE("a word that is the same in all contexts of documents is analyzed once") {
  Counting counting;
  WordMemory memory(counting.analysis());
  for (int i = 0; i < 2; ++i) {
    for (const char* word : {"Hafen", "Weine"}) {
      memory.read(word, Context::begin);
      memory.read(word, Context::text);
      memory.read(word, Context::attribute);
      memory.read(word, Context::query);
    }
    CHECK(memory.read("Weine", Context::begin).term() == "Weine!?");
    CHECK(memory.read("Weine", Context::text).term() == "Weine!");
  }
  CHECK(counting.times["Hafen"] == 2);  // in documents, and in queries
  CHECK(counting.times["Weine"] == 4);
}

TEST_CASE("words are what was made of them, in both generations and beyond") {
  Counting counting;
  WordMemory memory(counting.analysis());
  for (int i = 0; i < many; ++i) {
    if (i % 100 == 0) memory.start();
    const std::string word = "wort" + std::to_string(i);
    if (memory.read(word).term() != word + '!') FAIL(word);
    const WordReading& compound = memory.read("Feldweine");
    if (described(compound) != "Feldweine! Feldweine! Wein 0-feld 4-wein" || compound.others != 1 ||
        described((&compound)[1]) != "Feldweine! feldweinen feldwein")
      FAIL(word);
  }
  CHECK(memory.turnovers() >= 2);
  CHECK(counting.times.size() == many + 1);
  CHECK(counting.times["Feldweine"] == 1);  // it came again all the time
  memory.start();
  memory.read("wort0");
  CHECK(counting.times["wort0"] == 2);
}

TEST_CASE("one text of more words than are remembered has them all") {
  Counting counting;
  WordMemory memory(counting.analysis());
  memory.start();
  std::vector<const WordReading*> readings;
  for (int i = 0; i < many; ++i) readings.push_back(&memory.read("wort" + std::to_string(i)));
  CHECK(memory.turnovers() == 0);
  for (int i = 0; i < many; ++i)
    if (readings[static_cast<std::size_t>(i)]->term() != "wort" + std::to_string(i) + '!') FAIL(i);
  CHECK(readings.back()->number == WordReading::no_number);
}

TEST_CASE("readings have numbers of their own, the same until words are forgotten") {
  Counting counting;
  WordMemory memory(counting.analysis());
  std::map<std::uint32_t, std::string> seen;
  std::uint64_t turnovers = 0;
  for (int i = 0; i < many; ++i) {
    if (i % 100 == 0) memory.start();
    if (memory.turnovers() != turnovers) seen.clear();
    turnovers = memory.turnovers();
    for (const std::string& word : {"wort" + std::to_string(i), std::string("Hafen")}) {
      const WordReading& reading = memory.read(word);
      if (reading.number == WordReading::no_number) continue;  // there was no room
      if (reading.number >= WordMemory::most_numbers) FAIL(word);
      const auto [entry, added] = seen.try_emplace(reading.number, word);
      if (entry->second != word) FAIL(word);
    }
  }
  CHECK(turnovers > 0);
}

TEST_CASE("terms of base forms are remembered, each kind by itself") {
  fuge::analysis::TermMemory memory;
  for (int i = 0; i < 40'000; ++i) {
    const std::string base = "wort" + std::to_string(i);
    CHECK(memory.find(base, 'a') == nullptr);
    memory.remember({base + '!', 1});
    CHECK(memory.find(base, 'b') == nullptr);
    memory.remember({base + '?', 2});
    const fuge::analysis::BaseTerm* found = memory.find(base, 'a');
    REQUIRE(found != nullptr);
    CHECK(found->term == base + '!');
    CHECK(found->steps == 1);
    CHECK(memory.find(base, 'b')->term == base + '?');
  }
  CHECK(memory.find("wort0", 'a') == nullptr);  // all went meanwhile
}

TEST_CASE("texts are the same, and hashed alike, by all their bytes") {
  std::mt19937 random(3);
  for (std::size_t size = 0; size < 70; ++size) {
    std::string text(size, ' ');
    for (char& byte : text) byte = static_cast<char>(random());
    const std::string copy = text;
    CHECK(fuge::same_text(text, copy));
    CHECK(fuge::text_hash(text) == fuge::text_hash(copy));
    CHECK_FALSE(fuge::same_text(text, text + 'a'));
    CHECK(fuge::text_hash(text) != fuge::text_hash(text + 'a'));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = static_cast<char>(other[at] ^ 4);
      CHECK_FALSE(fuge::same_text(text, other));
      CHECK(fuge::text_hash(text) != fuge::text_hash(other));
    }
  }
}

TEST_CASE("the lowest bits of hashes tell words apart") {
  constexpr std::size_t slots = 4096;
  std::vector<int> counts(slots);
  for (std::size_t i = 0; i < slots; ++i)
    ++counts[fuge::text_hash("wort" + std::to_string(i)) % slots];
  CHECK(*std::max_element(counts.begin(), counts.end()) < 10);
}

TEST_SUITE_END();
