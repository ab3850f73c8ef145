#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "fuge/date.h"

TEST_SUITE_BEGIN("base");

namespace {

struct Row {
  std::string text;
  std::optional<std::string> date;  // nothing: refused
  std::string origin;
};

void check(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    const auto& text = row.text;
    const auto& expected = row.date;
    const auto& origin = row.origin;
    CAPTURE(text);
    CAPTURE(origin);
    const auto date = fuge::Date::parse(text);
    REQUIRE(date.has_value() == expected.has_value());
    if (date) CHECK(date->to_string() == *expected);
  }
}

}  // namespace

TEST_CASE("Date::parse takes exactly YYYY-MM-DD") {
  const std::vector<Row> rows{
      {"2025-09-04", "2025-09-04", "the text form"},
      {"0001-01-01", "0001-01-01", "first day"},
      {"9999-12-31", "9999-12-31", "last day"},
      {"2024-02-29", "2024-02-29", "leap year"},
      {"2000-02-29", "2000-02-29", "leap century"},
      {"2025-02-29", {}, "no leap year"},
      {"1900-02-29", {}, "no leap century"},
      {"2025-02-30", {}, "a day that February never has"},
      {"2025-04-31", {}, "short month"},
      {"2025-13-01", {}, "month 13"},
      {"2025-00-10", {}, "month 0"},
      {"2025-10-00", {}, "day 0"},
      {"0000-01-01", {}, "year 0"},
      {"2025-9-4", {}, "no leading zeros"},
      {"2025-09-04T10:00", {}, "a timestamp"},
      {" 2025-09-04", {}, "space before"},
      {"2025/09/04", {}, "slashes"},
      {"+025-09-04", {}, "sign"},
      {"20250904", {}, "basic form"},
      {"", {}, "empty"},
      {std::string("2025-09-0\0", 10), {}, "hostile: NUL"},
      {"２０２５-09", {}, "hostile: full-width digits"},
  };
  check(rows);
}

TEST_CASE("dates order by time") {
  CHECK(fuge::Date{2024, 12, 31} < fuge::Date{2025, 1, 1});
  CHECK(fuge::Date{2025, 9, 30} < fuge::Date{2025, 10, 1});
  CHECK(fuge::Date{2025, 9, 4} == fuge::Date{2025, 9, 4});
}

TEST_CASE("days_in_month") {
  struct {
    int year, month, days;
  } const rows[] = {{2025, 1, 31}, {2025, 2, 28}, {2024, 2, 29}, {2025, 4, 30},
                    {2025, 0, 0},  {2025, 13, 0}, {2025, -1, 0}};
  for (const auto& row : rows) {
    const auto& year = row.year;
    const auto& month = row.month;
    const auto& days = row.days;
    CAPTURE(month);
    CHECK(fuge::days_in_month(year, month) == days);
  }
}

TEST_SUITE_END();
