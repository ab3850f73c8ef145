#include "bench/paired_test.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("bench");

TEST_CASE("differences that are luck, and such as aren't") {
  const std::vector<double> low(20, 0.5);
  const std::vector<double> high(20, 1.0);
  const struct {
    std::string origin;
    std::vector<double> before, now;
    double difference;
    std::size_t better, worse;
    double p, tolerance;
  } rows[] = {
      {"the same", {1, 0.5}, {1, 0.5}, 0, 0, 0, 1, 0},
      {"one question can't tell", {0.5}, {1}, 0.5, 1, 0, 1, 0},
      {"two of two: half of the swaps are as far", {0, 0}, {1, 1}, 1, 2, 0, 0.5, 0.02},
      {"three of three: a quarter", {0, 0, 0}, {1, 1, 1}, 1, 3, 0, 0.25, 0.02},
      {"one up, one down", {0, 1}, {1, 0}, 0, 1, 1, 1, 0},
      {"twenty of twenty", low, high, 0.5, 20, 0, 0, 0.001},
      {"and worse", high, low, -0.5, 0, 20, 0, 0.001},
      {"those alike count for the mean alone", {0, 0, 1, 1}, {1, 1, 1, 1}, 0.5, 2, 0, 0.5, 0.02},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const bench::PairedTest test = bench::compare_pairs(row.before, row.now);
    CHECK(test.difference == doctest::Approx(row.difference));
    CHECK(test.better == row.better);
    CHECK(test.worse == row.worse);
    CHECK(std::abs(test.p - row.p) <= row.tolerance);
  }
}

TEST_SUITE_END();
