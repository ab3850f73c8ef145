// What holds for any word: spans, readings, the user's words, threads.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "fuge/compound_splitter.h"
#include "support.h"

TEST_SUITE_BEGIN("compound");

namespace {

using namespace fuge;
using fuge::test::repeated;

std::string joined(const std::vector<Constituent>& parts) {
  std::string out;
  for (const Constituent& part : parts) out += (part.begin > 0 ? "|" : "") + part.surface;
  return out;
}

CompoundSplitter splitter_with(const std::vector<std::string>& entries) {
  CompoundWords words;
  for (const std::string& entry : entries) words.add(entry);
  return CompoundSplitter(std::move(words));
}

// Whether the spans are in order, none empty, and cover the word.
bool covers(const std::vector<Constituent>& parts, const std::string& word) {
  std::size_t at = 0;
  for (const Constituent& part : parts) {
    if (part.begin != at || part.end <= part.begin || part.end > word.size()) return false;
    if (part.surface != word.substr(part.begin, part.end - part.begin)) return false;
    at = part.end;
  }
  return at == word.size() && (parts.empty() || parts.back().linking.empty());
}

// Pieces of words, signs and bytes in any order.
std::string random_word(std::mt19937& random) {
  static const std::vector<std::string> pieces{"apfel",
                                               "ernte",
                                               "s",
                                               "ß",
                                               "SS",
                                               "ẞ",
                                               "ae",
                                               "-",
                                               "\u2011",
                                               "\u00AD",
                                               "ä",
                                               "a\u0308",
                                               "\u0308",
                                               "\xC3",
                                               "\xE2\x80",
                                               "\xFF",
                                               "7",
                                               "Ж",
                                               std::string(1, '\0'),
                                               "schiff",
                                               "ahrt",
                                               "regierungs"};
  std::string word;
  const std::size_t count = random() % 9;
  for (std::size_t i = 0; i < count; ++i) {
    if (random() % 3 == 0) {
      word += static_cast<char>(random() % 256);
    } else {
      word += pieces[random() % pieces.size()];
    }
  }
  return word;
}

std::size_t count_chosen(const std::vector<Reading>& readings) {
  return static_cast<std::size_t>(
      std::count_if(readings.begin(), readings.end(), [](const Reading& r) { return r.chosen; }));
}

const Reading& chosen_of(const std::vector<Reading>& readings) {
  return *std::find_if(readings.begin(), readings.end(), [](const Reading& r) { return r.chosen; });
}

bool has_reading(const std::vector<Reading>& readings, const std::string& expected) {
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Reading& r) { return joined(r.constituents) == expected; });
}

// Also that all readings are readings of the word.
bool falls(const std::vector<Reading>& readings, const std::string& word) {
  for (std::size_t i = 0; i < readings.size(); ++i)
    if (!covers(readings[i].constituents, word) ||
        (i > 0 && readings[i].score > readings[i - 1].score))
      return false;
  return true;
}

}  // namespace

TEST_CASE("hostile words: the parts cover the word, in order") {
  struct Row {
    std::string origin, word;
    std::size_t parts;  // 0: any number
  };
  const Row rows[] = {
      {"one letter", "a", 1},
      {"NUL", std::string(1, '\0'), 1},
      {"NUL inside", std::string("Apfel\0ernte", 11), 0},
      {"invalid UTF-8", "Apfel\xFF\xC3-ernte\xE2\x80", 0},
      {"combining mark alone", "\u0308", 1},
      {"soft hyphens alone", "\u00AD\u00AD", 1},
      {"10 MB", repeated("apfelernte", 1'000'000), 1},
      {"10 MB of bytes that aren't UTF-8", repeated("\xFF", 10'000'000), 1},
      {"129 letters", repeated("apfelernten", 11) + "apfelern", 1},
      {"129 letters with a hyphen", repeated("a", 100) + '-' + repeated("b", 28), 1},
      {"128 letters", repeated("apfelernte", 12) + "apfelern", 0},
      {"128 letters of one kind", repeated("s", 128), 0},
      {"a thousand hyphens", repeated("-", 1000), 1},
      {"64 times letter and hyphen", repeated("a-", 64), 64},
      {"64 sharp s", repeated("ß", 64), 0},
      {"128 sharp s, which count as 256", repeated("ß", 128), 1},
      {"no joint inside ß", "Spaßspiel", 0},
  };
  const CompoundSplitter splitter;
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const std::vector<Constituent> parts = splitter.split(row.word);
    const bool whole_word_covered = covers(parts, row.word);  // not the word itself into the log
    CHECK(whole_word_covered);
    CHECK((row.parts == 0 || parts.size() == row.parts));
    const bool again = splitter.split(row.word) == parts;
    CHECK(again);
    const auto readings = splitter.readings(row.word);
    const bool in_order = falls(readings, row.word);
    CHECK(in_order);
    CHECK(count_chosen(readings) == 1);
  }
  CHECK(splitter.split("").empty());
  CHECK(splitter.readings("").empty());
}

TEST_CASE("20,000 random words: the parts cover the word, memory used again changes nothing") {
  const CompoundSplitter one;
  const CompoundSplitter other;
  std::mt19937 random(20261123);
  std::vector<Constituent> used;
  for (int i = 0; i < 20'000; ++i) {
    const std::string word = random_word(random);
    const std::vector<Constituent> parts = one.split(word);
    other.split(word, used);
    const bool holds = covers(parts, word) && parts.empty() == word.empty() && used == parts;
    CAPTURE(i);
    REQUIRE(holds);
  }
}

TEST_CASE("hyphens alone are their own base") {
  const CompoundSplitter splitter;
  for (const std::string word : {"-", "---", "\u2011"}) {
    CAPTURE(word);
    CHECK(splitter.split(word).front().base == word);
  }
}

TEST_CASE("readings: falling scores, one chosen, the word whole among them, no more than asked") {
  struct Row {
    std::string origin, word, whole;
  };
  const Row rows[] = {
      {"compound", "Apfelernte", "Apfelernte"},
      {"two ways", "Wachstube", "Wachstube"},
      {"split again", "Schifffahrtsamt", "Schifffahrtsamt"},
      {"respelled", "Schiffahrtsamt", "Schiffahrtsamt"},
      {"unknown first part", "Druschbapipeline", "Druschbapipeline"},
      {"simple", "Regierungen", "Regierungen"},
      {"three letters", "Oma", "Oma"},
      {"hyphen", "NATO-Generalsekretär", "NATO-|Generalsekretär"},
      {"hyphen, compound first", "Apfelernte-Fest", "Apfelernte-|Fest"},
      {"hyphen, nothing to split", "A380-Oma", "A380-|Oma"},
      {"only hyphens", "--", "--"},
      {"an exception", "Wiesenhof", "Wiesenhof"},
      {"an exception in a hyphenated word", "Neu-Wiesenhof", "Neu-|Wiesenhof"},
  };
  const CompoundSplitter splitter = splitter_with({"Wiesenhof = Wies|enhof"});
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const double score = chosen_of(splitter.readings(row.word)).score;
    for (const std::size_t limit : {0U, 1U, 2U, 3U, 5U, 50U}) {
      CAPTURE(limit);
      const auto readings = splitter.readings(row.word, limit);
      CHECK(falls(readings, row.word));
      CHECK(count_chosen(readings) == 1);
      CHECK(chosen_of(readings).constituents == splitter.split(row.word));
      CHECK(chosen_of(readings).score == score);
      CHECK(has_reading(readings, row.whole));
      CHECK(readings.size() <= std::max<std::size_t>(limit, 2));
    }
  }
}

TEST_CASE("readings: any limit will do, and what an exception says has score 0") {
  const CompoundSplitter splitter = splitter_with({"Wiesenhof = Wies|enhof"});
  CHECK(splitter.readings("Apfelernte", static_cast<std::size_t>(-1)).size() <= 100);
  CHECK(has_reading(splitter.readings("Wachstube"), "Wach|stube"));
  CHECK(has_reading(splitter.readings("Wachstube"), "Wachs|tube"));
  CHECK(chosen_of(splitter.readings("Apfelernte")).score > 0);
  CHECK(chosen_of(splitter.readings("Wiesenhof")).score == 0);
  CHECK(chosen_of(splitter.readings("Neu-Wiesenhof")).score == 0);
}

TEST_CASE("the user's words come before the lexicon") {
  struct Row {
    std::string origin;
    std::vector<std::string> entries;
    std::string word, without, with;
  };
  const Row rows[] = {
      {"stays whole", {"Apfelernte"}, "Apfelernte", "Apfel|ernte", "Apfelernte"},
      {"upper case in the text", {"Apfelernte"}, "APFELERNTE", "APFEL|ERNTE", "APFELERNTE"},
      {"upper case in the entry", {"APFELERNTE"}, "apfelernte", "apfel|ernte", "apfelernte"},
      {"a form of its own", {"Apfelernte"}, "Apfelernten", "Apfel|ernten", "Apfel|ernten"},
      {"in a hyphenated word",
       {"Apfelernte"},
       "UKW-Apfelernte",
       "UKW-|Apfel|ernte",
       "UKW-|Apfelernte"},
      {"a hyphenated word",
       {"UKW-Apfelernte"},
       "UKW-Apfelernte",
       "UKW-|Apfel|ernte",
       "UKW-Apfelernte"},
      {"split elsewhere", {"Wachstube = Wachs|tube"}, "WACHSTUBE", "WACH|STUBE", "WACHS|TUBE"},
      {"a name split", {"Wobrink = Wob|rink"}, "Wobrink", "Wobrink", "Wob|rink"},
      {"ß in the entry, SS in the text",
       {"Kreßlingen = Kreß|lingen"},
       "KRESSLINGEN",
       "KRESSLINGEN",
       "KRESS|LINGEN"},
      {"NFC in the entry, NFD in the text",
       {"Hölzlwimmer = Hölzl|wimmer"},
       "Ho\u0308lzlwimmer",
       "Ho\u0308lzlwimmer",
       "Ho\u0308lzl|wimmer"},
      {"first part", {"Wobrink-"}, "Wobrinkregierung", "Wobrinkregierung", "Wobrink|regierung"},
      {"last part", {"-kvolm"}, "Tamurokvolm", "Tamurokvolm", "Tamuro|kvolm"},
      {"a first part is no last part", {"Kvolm-"}, "Tamurokvolm", "Tamurokvolm", "Tamurokvolm"},
      {"both roles, given in turn",
       {"Wobrink-", "-wobrink"},
       "Wobrinkwobrink",
       "Wobrinkwobrink",
       "Wobrink|wobrink"},
  };
  const CompoundSplitter plain;
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(joined(plain.split(row.word)) == row.without);
    CHECK(joined(splitter_with(row.entries).split(row.word)) == row.with);
  }
}

TEST_CASE("a user's word with signs is that word alone") {
  struct Row {
    std::string origin, word, expected;
  };
  const CompoundSplitter splitter = splitter_with({"Москва = Мос|ква", "4711er = 4711|er"});
  const Row rows[] = {
      {"the word", "Москва", "Мос|ква"},
      {"in capitals", "МОСКВА", "МОС|КВА"},
      {"others of as many letters", "Берлин", "Берлин"},
      {"digits instead", "123456", "123456"},
      {"the word with digits", "4711er", "4711|er"},
      {"other digits", "2025er", "2025er"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(joined(splitter.split(row.word)) == row.expected);
  }
}

TEST_CASE("the fingerprint tells the user's words, not their order") {
  const std::vector<std::vector<std::string>> different{
      {},
      {"Apfelernte"},
      {"Apfelernte = Apfel|ernte"},
      {"Apfelernte = Apf|elernte"},
      {"Wobrink-"},
      {"-wobrink"},
      {"-wobrink-"},
      {"Wobrink-", "Apfelernte"},
      {"-wobrink-", "zopf-"},
      {"-wobrink", "-zopf-"},
  };
  for (std::size_t i = 0; i < different.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(i);
      CAPTURE(j);
      CHECK(splitter_with(different[i]).fingerprint() != splitter_with(different[j]).fingerprint());
    }
  }
  CHECK(splitter_with({"Wobrink-", "Apfelernte", "-wobrink"}).fingerprint() ==
        splitter_with({"-WOBRINK", "apfelernte", "wobrink-"}).fingerprint());
  CHECK(CompoundSplitter().fingerprint() == splitter_with({}).fingerprint());
}

TEST_CASE("four threads with one splitter") {
  const CompoundSplitter splitter = splitter_with({"Wobrink-"});
  std::mt19937 random(7);
  std::vector<std::string> words{"Schiffahrtsamt", "Wobrinkregierung", "UKW-Apfelernte"};
  for (int i = 0; i < 500; ++i) words.push_back(random_word(random));
  std::vector<std::vector<Constituent>> expected;
  for (const std::string& word : words) expected.push_back(splitter.split(word));
  std::vector<std::vector<std::vector<Constituent>>> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results)
    threads.emplace_back([&] {
      for (const std::string& word : words) result.push_back(splitter.split(word));
    });
  for (std::thread& thread : threads) thread.join();
  for (const auto& result : results) {
    const bool same = result == expected;
    CHECK(same);
  }
}

TEST_SUITE_END();
