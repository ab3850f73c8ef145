#include "query/date_range.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("query");

namespace {

std::string rendered(const fuge::query::DateRange& range) {
  if (!range.problem.empty()) return range.problem.substr(0, range.problem.find(':'));
  return (range.from ? range.from->to_string() : "") + ".." +
         (range.to ? range.to->to_string() : "");
}

}  // namespace

TEST_CASE("values of datum:") {
  const struct {
    std::string value;
    std::string result;
    std::string origin;
  } rows[] = {
      {"2025-09-04", "2025-09-04..2025-09-04", "a day"},
      {"2024-02", "2024-02-01..2024-02-29", "February of a leap year"},
      {"2100-02", "2100-02-01..2100-02-28", "a century without leap day"},
      {"2025", "2025-01-01..2025-12-31", "a year"},
      {"0001", "0001-01-01..0001-12-31", "the first year"},
      {"9999-12", "9999-12-01..9999-12-31", "the last month"},
      {"2025-09-01..2025-09-05", "2025-09-01..2025-09-05", "days"},
      {"2024..2025-02", "2024-01-01..2025-02-28", "a year to a month"},
      {"2025-09-30..2025-09", "2025-09-30..2025-09-30", "a day to the end of its month"},
      {"2025..2025", "2025-01-01..2025-12-31", "twice the same"},
      {"2025-09..", "2025-09-01..", "open end"},
      {"..2025-09", "..2025-09-30", "open begin"},
      {"", "this is no date", "empty"},
      {"..", "the range is open at both ends", "both ends open"},
      {"2025-12..2025-11", "the range ends before it begins", "backwards"},
      {"2025-09-05..2025-09-04", "the range ends before it begins", "backwards by a day"},
      {"2025-02-29", "this is no date", "not a leap year"},
      {"2025-00", "this is no date", "month 0"},
      {"2025-09-00", "this is no date", "day 0"},
      {"0000", "this is no date", "year 0"},
      {"2025-", "this is no date", "cut"},
      {"2025/09", "this is no date", "slash"},
      {"20250904", "this is no date", "without hyphens"},
      {"2025-09-04T10:00", "this is no date", "timestamp"},
      {" 2025", "this is no date", "white space"},
      {"2025.2026", "this is no date", "one dot"},
      {"2025..2026..2027", "the range ends with no date", "three ends"},
      {"gestern..2025", "the range begins with no date", "a word"},
      {"....", "the range ends with no date", "four dots"},
      {"\xFF\xFF\xFF\xFF", "this is no date", "hostile input"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CAPTURE(row.origin);
    CHECK(rendered(fuge::query::parse_date_range(row.value)) == row.result);
  }
}

TEST_SUITE_END();
