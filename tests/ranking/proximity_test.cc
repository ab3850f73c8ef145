#include "ranking/proximity.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "ranking/weights.h"

TEST_SUITE_BEGIN("ranking");

namespace {

using fuge::ranking::CoveredWord;
using fuge::ranking::proximity;
namespace weights = fuge::ranking::weights;

// The best value of each word in any window, the slow way.
double by_hand(const std::vector<CoveredWord>& covered, std::size_t words, std::uint32_t length) {
  double most = 0;
  for (const CoveredWord& first : covered) {
    std::vector<double> best(words, 0.0);
    for (const CoveredWord& other : covered)
      if (other.position >= first.position && other.position < first.position + length)
        best[other.word] = std::max(best[other.word], other.value);
    double sum = 0;
    for (const double value : best) sum += value;
    most = std::max(most, sum);
  }
  return most;
}

}  // namespace

TEST_CASE("what stands together covers more") {
  constexpr double passage = weights::passage_weight;
  constexpr double clause = weights::clause_weight;
  const struct {
    std::vector<CoveredWord> covered;
    double expected;
    std::string origin;
  } rows[] = {
      {{}, 0, "nothing"},
      {{{5, 0, 2}}, passage * 2 + clause * 2, "one word, in a passage and in a clause"},
      {{{5, 0, 2}, {6, 1, 3}}, passage * 5 + clause * 5, "side by side"},
      {{{5, 0, 2}, {14, 1, 3}}, passage * 5 + clause * 5, "the last place of a clause"},
      {{{5, 0, 2}, {15, 1, 3}}, passage * 5 + clause * 3, "in a passage, but in no clause"},
      {{{5, 0, 2}, {64, 1, 3}}, passage * 5 + clause * 3, "the last place of a passage"},
      {{{7, 0, 3}}, passage * 3 + clause * 3, "one word alone"},
      {{{5, 0, 2}, {65, 1, 3}}, passage * 3 + clause * 3, "too far apart"},
      {{{5, 0, 2}, {6, 0, 2}, {7, 0, 2}}, passage * 2 + clause * 2, "a word counts once"},
      {{{5, 0, 1}, {6, 0, 2}}, passage * 2 + clause * 2, "by the best value"},
      {{{5, 0, 2}, {5, 1, 3}}, passage * 5 + clause * 5, "a compound covers two at one position"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(proximity(row.covered, 2) == doctest::Approx(row.expected));
  }
}

TEST_CASE("windows are those that are found one by one") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<CoveredWord> covered;
    for (auto count = random() % 40; count > 0; --count)
      covered.push_back({static_cast<std::uint32_t>(random() % 200), random() % 4,
                         static_cast<double>(1 + random() % 5)});
    std::ranges::stable_sort(covered, {}, &CoveredWord::position);
    CHECK(proximity(covered, 4) ==
          doctest::Approx(weights::passage_weight * by_hand(covered, 4, weights::passage_words) +
                          weights::clause_weight * by_hand(covered, 4, weights::clause_words)));
  }
}

TEST_SUITE_END();
