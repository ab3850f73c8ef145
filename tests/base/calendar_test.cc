#include "base/dates/calendar.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("base");

namespace {

using fuge::Date;
using fuge::Unit;

std::string rendered(const std::optional<Date>& date) {
  return date ? date->to_string() : "none";
}

std::string rendered(const std::optional<fuge::Period>& period) {
  return period ? period->first.to_string() + ".." + period->last.to_string() : "none";
}

}  // namespace

TEST_CASE("days of the week") {
  const struct {
    Date date;
    int weekday;
    std::string origin;
  } rows[] = {
      {{2025, 9, 1}, 1, "a Monday"},       {{2025, 9, 7}, 7, "a Sunday"},
      {{2024, 2, 29}, 4, "leap day"},      {{1, 1, 1}, 1, "the first day"},
      {{9999, 12, 31}, 5, "the last day"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::weekday_of(row.date) == row.weekday);
  }
}

TEST_CASE("dates shifted by units") {
  const struct {
    Date date;
    Unit unit;
    int count;
    std::string result;
    std::string origin;
  } rows[] = {
      {{2025, 9, 4}, Unit::day, -4, "2025-08-31", "over the end of a month"},
      {{2024, 12, 31}, Unit::day, 1, "2025-01-01", "over the end of a year"},
      {{2025, 9, 4}, Unit::week, -1, "2025-08-28", "a week"},
      {{2025, 3, 31}, Unit::month, -1, "2025-02-28", "contract: the month's last day"},
      {{2024, 3, 31}, Unit::month, -1, "2024-02-29", "that of a leap year"},
      {{2025, 1, 15}, Unit::month, -1, "2024-12-15", "a month over the year"},
      {{2025, 1, 15}, Unit::quarter, 1, "2025-04-15", "a quarter"},
      {{2024, 2, 29}, Unit::year, -1, "2023-02-28", "a year from leap day"},
      {{1, 1, 1}, Unit::day, -1, "none", "before the first day"},
      {{1, 1, 31}, Unit::month, -1, "none", "before the first month"},
      {{9999, 12, 31}, Unit::day, 1, "none", "after the last day"},
      {{9999, 12, 1}, Unit::month, 1, "none", "after the last month"},
      {{2025, 9, 4}, Unit::year, -100'000, "none", "far away"},
      {{2025, 9, 4}, Unit::week, 2'000'000'000, "none", "hostile input: would overflow"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(rendered(fuge::shifted(row.date, row.unit, row.count)) == row.result);
  }
}

TEST_CASE("the period that a date lies in") {
  const struct {
    Date date;
    Unit unit;
    std::string result;
    std::string origin;
  } rows[] = {
      {{2025, 9, 4}, Unit::day, "2025-09-04..2025-09-04", "a day"},
      {{2025, 9, 4}, Unit::week, "2025-09-01..2025-09-07", "a Thursday's week"},
      {{2025, 9, 1}, Unit::week, "2025-09-01..2025-09-07", "a Monday's"},
      {{2025, 9, 7}, Unit::week, "2025-09-01..2025-09-07", "a Sunday's"},
      {{2024, 2, 5}, Unit::month, "2024-02-01..2024-02-29", "a month"},
      {{2025, 9, 4}, Unit::quarter, "2025-07-01..2025-09-30", "a quarter"},
      {{2025, 12, 31}, Unit::quarter, "2025-10-01..2025-12-31", "the last quarter"},
      {{2025, 9, 4}, Unit::year, "2025-01-01..2025-12-31", "a year"},
      {{9999, 12, 31}, Unit::week, "none", "a week that leaves the years"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(rendered(fuge::period_around(row.date, row.unit)) == row.result);
  }
}

TEST_CASE("numbered weeks, months, quarters") {
  const struct {
    int year;
    Unit unit;
    int number;
    std::string result;
    std::string origin;
  } rows[] = {
      {2025, Unit::week, 36, "2025-09-01..2025-09-07", "ISO 8601"},
      {2025, Unit::week, 1, "2024-12-30..2025-01-05", "the first week begins the year before"},
      {2027, Unit::week, 1, "2027-01-04..2027-01-10", "or later in its year"},
      {2020, Unit::week, 53, "2020-12-28..2021-01-03", "a long year"},
      {2025, Unit::week, 53, "none", "a year of 52 weeks"},
      {2025, Unit::week, 0, "none", "no week 0"},
      {1, Unit::week, 1, "0001-01-01..0001-01-07", "the very first week"},
      {2025, Unit::month, 2, "2025-02-01..2025-02-28", "a month"},
      {2025, Unit::month, 13, "none", "no month 13"},
      {2025, Unit::quarter, 1, "2025-01-01..2025-03-31", "a quarter"},
      {2025, Unit::quarter, 5, "none", "no quarter 5"},
      {2025, Unit::year, 1, "2025-01-01..2025-12-31", "a year"},
      {0, Unit::year, 1, "none", "no year 0"},
      {2025, Unit::week, 2'000'000'000, "none", "hostile input: would overflow"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(rendered(fuge::numbered_period(row.year, row.unit, row.number)) == row.result);
  }
}

TEST_SUITE_END();
