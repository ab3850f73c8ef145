#include "lexicon/character_counts.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "compound/lexicon.h"
#include "lexicon/spelling.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;

// The cost of the last letter of four; '^' stands for the edge.
int cost_of(const std::vector<std::uint8_t>& costs, const std::string& four) {
  std::uint32_t all = 0;
  for (const char letter : four) {
    const auto code = letter == '^' ? compound::edge : compound::code_of(letter);
    all = all << compound::code_bits | code;
  }
  return costs.at(all);
}

std::vector<std::uint8_t> costs_of(const std::vector<std::string>& words, double weight) {
  lexicon::CharacterCounts counts;
  for (const std::string& word : words) counts.add(lexicon::codes_of(word), weight);
  return counts.costs();
}

// The probabilities of all letters after three.
double sum_after(const std::vector<std::uint8_t>& costs, std::uint32_t three) {
  double sum = 0;
  for (std::uint32_t code = 0; code < 1U << compound::code_bits; ++code) {
    const std::uint8_t cost = costs.at(three << compound::code_bits | code);
    sum += std::exp(-static_cast<double>(compound::letter_cost_step) * cost);
  }
  return sum;
}

}  // namespace

TEST_CASE("what was counted costs less than what wasn't") {
  struct Row {
    std::string origin, cheaper, dearer;
  };
  const Row rows[] = {
      {"after three letters", "deic", "deib"},
      {"the first letter", "^^^d", "^^^b"},
      {"the second", "^^de", "^^db"},
      {"the third", "^dei", "^deb"},
      {"the end", "ich^", "ichb"},
      {"no end inside a word", "deic", "dei^"},
      {"more often", "atte", "attd"},
      {"a context never seen leans on shorter ones", "xeic", "xeib"},
      {"and on the letter alone", "xyze", "xyzb"},
      {"the same letter in its context and out of it", "deic", "dexc"},
  };
  const auto costs = costs_of({"deich", "watte", "matte", "latte", "mattdeich"}, 3);
  REQUIRE(costs.size() == compound::letter_cost_count);
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(cost_of(costs, row.cheaper) < cost_of(costs, row.dearer));
  }
}

TEST_CASE("weight counts like words") {
  const auto once = costs_of({"deich"}, 3);
  const auto thrice = costs_of({"deich", "deich", "deich"}, 1);
  CHECK(once == thrice);
  CHECK(cost_of(costs_of({"deich"}, 50), "deic") < cost_of(once, "deic"));
}

TEST_CASE("after any three letters the probabilities give about one") {
  struct Row {
    std::string origin;
    std::vector<std::string> words;
  };
  const Row rows[] = {
      {"nothing was counted", {}},
      {"some words", {"deich", "watte", "matte", "öl"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto costs = costs_of(row.words, 4);
    const std::uint32_t contexts[] = {0, 1, 0x1FF, 0x7FFF};
    for (const std::uint32_t three : contexts) {
      CAPTURE(three);
      // Costs are rounded to steps of 0.08: 4 percent each way.
      CHECK(sum_after(costs, three) == doctest::Approx(1).epsilon(0.05));
    }
  }
}

TEST_SUITE_END();
