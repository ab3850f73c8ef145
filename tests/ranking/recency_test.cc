#include "ranking/recency.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("ranking");

TEST_CASE("a score counts half after each half-life") {
  const fuge::Date today{2025, 9, 30};
  const struct {
    fuge::Date date;
    double half_life;
    double expected;
    std::string origin;
  } rows[] = {
      {{2025, 9, 30}, 30, 1, "today"},
      {{2025, 10, 9}, 30, 1, "a day to come"},
      {{2025, 8, 31}, 30, 0.5, "one half-life"},
      {{2025, 8, 1}, 30, 0.25, "two"},
      {{2025, 9, 29}, 0.5, 0.25, "less than a day"},
      {{2024, 9, 30}, 365, 0.5, "a year"},
      {{1, 1, 1}, 1, 0, "long ago"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::ranking::recency(row.date, today, row.half_life) == doctest::Approx(row.expected));
  }
}

TEST_SUITE_END();
