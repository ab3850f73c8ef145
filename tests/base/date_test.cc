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

void check(const std::vector<Row>& rows,
           std::optional<fuge::Date> (*parse)(std::string_view) noexcept) {
  for (const auto& row : rows) {
    const auto& text = row.text;
    const auto& expected = row.date;
    const auto& origin = row.origin;
    CAPTURE(text);
    CAPTURE(origin);
    const auto date = parse(text);
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
  check(rows, &fuge::Date::parse);
}

TEST_CASE("Date::parse_timestamp takes the calendar date as written") {
  const std::vector<Row> rows{
      {"2025-09-04", "2025-09-04", "date alone"},
      {"2025-09-04T23:30:00+02:00", "2025-09-04", "offset isn't applied"},
      {"2025-09-04T00:30:00-11:00", "2025-09-04", "offset isn't applied"},
      {"2025-09-04T10:40", "2025-09-04", "minutes"},
      {"2025-09-04T10", "2025-09-04", "hours"},
      {"2025-09-04 10:40:59", "2025-09-04", "space for T, RFC 3339"},
      {"2025-09-04T10:40:59.123456Z", "2025-09-04", "fraction"},
      {"2025-09-04T10:40:59,5Z", "2025-09-04", "fraction with comma, ISO 8601"},
      {"2025-09-04t10:40:59z", "2025-09-04", "lower case, RFC 3339"},
      {"2025-09-04T10:40:59+0200", "2025-09-04", "offset without colon"},
      {"2025-09-04T10:40:59+02", "2025-09-04", "offset in hours"},
      {"2025-09-04T24:00:00", "2025-09-04", "end of day, ISO 8601:2004"},
      {"2025-06-30T23:59:60Z", "2025-06-30", "leap second"},
      {"20250904T104059Z", "2025-09-04", "basic form"},
      {"20250904", "2025-09-04", "basic form, date alone"},
      {"2025-09-04 10:40 +02:00", "2025-09-04", "space before the offset, as some feeds write"},
      {"2025-02-30T10:00:00Z", {}, "impossible day"},
      {"2025-09-04T25:00", {}, "hour 25"},
      {"2025-09-04T10:60", {}, "minute 60"},
      {"2025-09-04T", {}, "no time"},
      {"2025-09-04T10:", {}, "half a time"},
      {"2025-09-04X10:00", {}, "other separator"},
      {"2025-09-04T10:00 Uhr", {}, "text behind"},
      {"2025-09-04T10:00+2", {}, "half an offset"},
      {"4.9.2025", {}, "German form"},
      {"1756944000", {}, "seconds since 1970"},
      {"", {}, "empty"},
  };
  check(rows, &fuge::Date::parse_timestamp);
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
