#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/partial_date.h"

TEST_SUITE_BEGIN("base");

using fuge::Date;
using fuge::PartialDate;

TEST_CASE("PartialDate::parse takes a day, a month or a year, and nothing else") {
  struct {
    std::string_view text;
    std::string_view range;  // the days it may be; "-" where it is refused
    std::string_view origin;
  } const rows[] = {
      {"2025-09-04", "2025-09-04..2025-09-04", "a day"},
      {"2024-04", "2024-04-01..2024-04-30", "a month"},
      {"2024", "2024-01-01..2024-12-31", "a year"},
      {"2024-02", "2024-02-01..2024-02-29", "February of a leap year"},
      {"2025-02", "2025-02-01..2025-02-28", "February of another year"},
      {"0001", "0001-01-01..0001-12-31", "the first year"},
      {"9999-12", "9999-12-01..9999-12-31", "the last month"},
      {"0000", "-", "year 0"},
      {"0000-05", "-", "a month of year 0"},
      {"2024-13", "-", "month 13"},
      {"2024-00", "-", "month 0"},
      {"2025-02-29", "-", "no leap year"},
      {"2024-4", "-", "no leading zero"},
      {"24", "-", "a short year"},
      {"20240", "-", "a long year"},
      {"202404", "-", "basic form"},
      {"2024-", "-", "half a month"},
      {"-024", "-", "a sign"},
      {" 2024", "-", "space before"},
      {"2024-04-03T10:40", "-", "a timestamp"},
      {"April 2024", "-", "words"},
      {"", "-", "empty"},
      {std::string_view("202\0", 4), "-", "hostile: NUL"},
      {"２０", "-", "hostile: digits of full width"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const auto date = PartialDate::parse(row.text);
    const std::string range =
        date ? date->first().to_string() + ".." + date->last().to_string() : "-";
    CHECK(range == row.range);
    if (!date) continue;
    CHECK(date->valid());
    CHECK(date->to_string() == row.text);
    CHECK(date->exact().has_value() == (row.text.size() == 10));
  }
}

TEST_CASE("a partial date made of numbers is valid where there is such a day, month or year") {
  struct {
    int year, month, day;
    bool valid;
    std::string_view origin;
  } const rows[] = {
      {2024, 0, 0, true, "a year"},     {2024, 4, 0, true, "a month"},
      {2024, 2, 29, true, "a day"},     {2025, 2, 29, false, "no such day"},
      {2024, 0, 3, false, "no month"},  {2024, 13, 0, false, "month 13"},
      {2024, -1, 0, false, "month -1"}, {2024, 4, -1, false, "day -1"},
      {0, 0, 0, false, "year 0"},       {10000, 0, 0, false, "year 10000"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(PartialDate(row.year, row.month, row.day).valid() == row.valid);
  }
}

TEST_CASE("a day is a partial date, and comes out again") {
  const PartialDate day = Date{2025, 9, 4};
  CHECK(day.exact() == Date{2025, 9, 4});
  CHECK_FALSE(PartialDate(2025, 9).exact());
  CHECK_FALSE(PartialDate(2025).exact());
}

TEST_CASE("partial dates are in order, what isn't known before all that is") {
  std::vector<PartialDate> dates{PartialDate(2025), PartialDate(2024, 4, 3), PartialDate(2024, 4),
                                 PartialDate(2024), PartialDate(2024, 3, 31)};
  std::sort(dates.begin(), dates.end());
  std::string order;
  for (const PartialDate& date : dates) order += date.to_string() + ' ';
  CHECK(order == "2024 2024-03-31 2024-04 2024-04-03 2025 ");
}

TEST_SUITE_END();
