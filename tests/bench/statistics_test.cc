#include "bench/statistics.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("bench");

namespace {

// 1, 2, … count, backwards.
std::vector<double> down_from(int count) {
  std::vector<double> values(static_cast<std::size_t>(count));
  std::iota(values.rbegin(), values.rend(), 1);
  return values;
}

}  // namespace

TEST_CASE("medians") {
  const struct {
    std::string origin;
    std::vector<double> values;
    double median;
  } rows[] = {
      {"nothing was measured", {}, 0},
      {"once", {7}, 7},
      {"of two the mean", {4, 1}, 2.5},
      {"in any order", {9, 1, 5}, 5},
      {"one far off changes nothing", {9000, 1, 5}, 5},
      {"of four the mean of the middle ones", {8, 2, 4, 100}, 6},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(bench::median(row.values) == row.median);
  }
}

TEST_CASE("percentiles by the nearest rank") {
  const struct {
    std::string origin;
    std::vector<double> values;
    double share, quantile;
  } rows[] = {
      {"nothing was measured", {}, 0.99, 0},
      {"of one", {7}, 0.99, 7},
      {"of one the least", {7}, 0, 7},
      {"of 200 the 198th", down_from(200), 0.99, 198},
      {"of 100 the 99th, though .99 isn't exact", down_from(100), 0.99, 99},
      {"of 50 the last", down_from(50), 0.99, 50},
      {"all", down_from(200), 1, 200},
      {"half of five: the third", down_from(5), 0.5, 3},
      {"half of four: the second", down_from(4), 0.5, 2},
      {"nine tenths of ten", down_from(10), 0.9, 9},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(bench::quantile(row.values, row.share) == row.quantile);
  }
}

TEST_CASE("ratios of rounds that were run in turn") {
  const struct {
    std::string origin;
    std::vector<double> values, peers;
    double ratio;
  } rows[] = {
      {"nothing was measured", {}, {}, 0},
      {"the other wasn't measured", {1, 2}, {}, 0},
      {"each round for itself: the second was slow for both", {2, 20, 2}, {4, 40, 4}, 0.5},
      {"one that was disturbed changes nothing", {2, 2, 2}, {4, 400, 4}, 0.5},
      {"what has no partner is left out", {3, 100}, {1}, 3},
      {"a peer of nothing is left out", {3, 6}, {0, 2}, 3},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(bench::ratio_of_rounds(row.values, row.peers) == row.ratio);
  }
}

TEST_SUITE_END();
