#include "bench/search_metrics.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("bench");

namespace {

using Ranking = std::vector<std::string>;

}  // namespace

TEST_CASE("rankings and what they are worth") {
  struct Row {
    std::string origin;
    bench::Relevance relevant;
    Ranking ranking;
    double reciprocal, first, any, gain;
  };
  const Ranking ten{"a", "b", "c", "d", "e", "f", "g", "h", "i", "x"};
  const Ranking eleven{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "x"};
  const Row rows[] = {
      {"the first", {{"x", 1}}, {"x", "a"}, 1, 1, 1, 1},
      {"the second: 1 / log2(3)", {{"x", 1}}, {"a", "x"}, 0.5, 0, 1, 0.63093},
      {"the tenth: 1 / log2(11)", {{"x", 1}}, ten, 0.1, 0, 1, 0.28906},
      {"the eleventh isn't looked at", {{"x", 1}}, eleven, 0, 0, 0, 0},
      {"nothing found", {{"x", 1}}, {}, 0, 0, 0, 0},
      {"one of two: 1 / (1 + 0.63093)", {{"x", 1}, {"y", 1}}, {"x"}, 1, 1, 1, 0.61315},
      {"the worse one first: (1 + 2 * 0.63093) / (2 + 0.63093)",
       {{"x", 2}, {"y", 1}},
       {"y", "x"},
       1,
       1,
       1,
       0.85972},
      {"one that stands twice counts once", {{"x", 1}}, {"x", "x"}, 1, 1, 1, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    bench::SearchMetrics metrics;
    bench::add_ranking(row.relevant, row.ranking, metrics);
    CHECK(metrics.mean_reciprocal_rank() == doctest::Approx(row.reciprocal));
    CHECK(metrics.recall_at_1() == row.first);
    CHECK(metrics.recall_at_10() == row.any);
    CHECK(metrics.mean_gain() == doctest::Approx(row.gain).epsilon(0.0001));
  }
}

TEST_CASE("means over questions; none without questions") {
  bench::SearchMetrics metrics;
  CHECK(metrics.mean_reciprocal_rank() == 0);
  CHECK(metrics.mean_gain() == 0);
  bench::add_ranking({{"x", 1}}, {"x"}, metrics);
  bench::add_ranking({{"x", 1}}, {"a", "b", "c", "x"}, metrics);
  bench::add_ranking({{"x", 1}}, {"a"}, metrics);
  CHECK(metrics.questions == 3);
  CHECK(metrics.mean_reciprocal_rank() == doctest::Approx(1.25 / 3));
  CHECK(metrics.recall_at_1() == doctest::Approx(1.0 / 3));
  CHECK(metrics.recall_at_10() == doctest::Approx(2.0 / 3));
}

TEST_SUITE_END();
