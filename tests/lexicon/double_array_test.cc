#include "compound/double_array.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "lexicon/double_array_builder.h"
#include "lexicon/spelling.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;
using compound::DoubleArray;

using Keys = std::map<std::string, std::uint32_t>;  // by codes

constexpr std::uint32_t highest_value = 0x7FFFFFFF;

std::vector<std::uint32_t> units_of(const Keys& keys) {
  return lexicon::build_double_array({keys.begin(), keys.end()});
}

// The value of the key; nothing where the trie doesn't have it.
std::optional<std::uint32_t> find(const DoubleArray& trie, const std::string& key) {
  DoubleArray::Node node = trie.root();
  for (const compound::Code code : lexicon::as_span(key)) {
    if (node == DoubleArray::none) return std::nullopt;
    node = trie.child(node, code);
  }
  if (node == DoubleArray::none || !trie.has_value(node)) return std::nullopt;
  return trie.value(node);
}

// Of one to `longest` codes from 1 to `labels`.
std::string random_key(std::mt19937& random, unsigned longest, unsigned labels) {
  std::string key(1 + random() % longest, ' ');
  for (char& code : key) code = static_cast<char>(1 + random() % labels);
  return key;
}

// How many of the keys the trie has with another value, or not at all.
std::size_t count_wrong(const DoubleArray& trie, const Keys& keys) {
  std::size_t wrong = 0;
  for (const auto& key : keys) wrong += find(trie, key.first) == key.second ? 0 : 1;
  return wrong;
}

// How many prefixes and continuations of keys the trie has that are no keys.
std::size_t count_invented(const DoubleArray& trie, const Keys& keys) {
  std::size_t invented = 0;
  for (const auto& key : keys) {
    for (std::size_t size = 0; size < key.first.size(); ++size) {
      const std::string prefix = key.first.substr(0, size);
      invented += !keys.contains(prefix) && find(trie, prefix) ? 1 : 0;
    }
    for (int code = 1; code <= compound::other; ++code) {
      const std::string longer = key.first + static_cast<char>(code);
      invented += !keys.contains(longer) && find(trie, longer) ? 1 : 0;
    }
  }
  return invented;
}

}  // namespace

TEST_CASE("a trie finds its keys and nothing else") {
  Keys keys;
  keys[lexicon::codes_of("deich")] = 7;
  keys[lexicon::codes_of("deichen")] = 0;
  keys[lexicon::codes_of("deut")] = highest_value;
  keys[lexicon::codes_of("öl")] = 1;
  const std::vector<std::uint32_t> units = units_of(keys);
  const DoubleArray trie{units};
  struct Row {
    std::string origin, word;
    std::optional<std::uint32_t> expected;
  };
  const Row rows[] = {
      {"a key that begins another", "deich", 7},
      {"a key that another begins, value 0", "deichen", 0},
      {"the highest value", "deut", highest_value},
      {"the label of an umlaut", "öl", 1},
      {"nothing", "", {}},
      {"a prefix of keys", "de", {}},
      {"between two keys", "deiche", {}},
      {"beyond a key", "deichens", {}},
      {"beyond a key without children", "ölig", {}},
      {"another last letter", "deus", {}},
      {"another first letter", "reich", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(find(trie, lexicon::codes_of(row.word)) == row.expected);
  }
}

TEST_CASE("tries of few keys") {
  struct Row {
    std::string origin;
    Keys keys;
  };
  Keys all_labels;
  for (int code = 1; code <= compound::other; ++code) {
    all_labels[std::string(1, static_cast<char>(code))] = static_cast<std::uint32_t>(code);
  }
  const Row rows[] = {
      {"none", {}},
      {"one of one letter", {{"\x01", 5}}},
      {"one of 128 letters", {{std::string(compound::max_letters, '\x1E'), 5}}},
      {"each label", all_labels},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const std::vector<std::uint32_t> units = units_of(row.keys);
    CHECK(count_wrong(DoubleArray{units}, row.keys) == 0);
    CHECK(count_invented(DoubleArray{units}, row.keys) == 0);
    CHECK(!find(DoubleArray{units}, "\x02\x03"));
  }
  CHECK(DoubleArray{}.root() == DoubleArray::none);
}

TEST_CASE("tries of random keys") {
  struct Row {
    std::string origin;
    unsigned longest, labels;
  };
  const Row rows[] = {
      {"dense: few labels", 12, 3},
      {"as words", 14, 29},
      {"short: nodes with many children", 3, 30},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    std::mt19937 random(20250114);  // the same keys each time
    Keys keys;
    for (int i = 0; i < 5000; ++i) {
      keys[random_key(random, row.longest, row.labels)] = random() & highest_value;
    }
    const std::vector<std::uint32_t> units = units_of(keys);
    const DoubleArray trie{units};
    CHECK(keys.size() > 2000);
    CHECK(count_wrong(trie, keys) == 0);
    CHECK(count_invented(trie, keys) == 0);
    std::size_t invented = 0;
    for (int i = 0; i < 5000; ++i) {
      const std::string key = random_key(random, row.longest, row.labels);
      invented += !keys.contains(key) && find(trie, key) ? 1 : 0;
    }
    CHECK(invented == 0);
  }
}

TEST_CASE("no units make a trie read beyond them") {
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    CAPTURE(i);
    // On the heap and of exact size: a sanitizer sees a read beyond.
    std::vector<std::uint32_t> units(1 + random() % 40);
    for (std::uint32_t& unit : units) unit = static_cast<std::uint32_t>(random());
    const DoubleArray trie{units};
    for (int key = 0; key < 50; ++key) {
      const auto value = find(trie, random_key(random, 6, 30));
      CHECK((!value || *value <= highest_value));
    }
  }
}

TEST_SUITE_END();
