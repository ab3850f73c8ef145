// Dates and times as the formats write them.
#include "article/dating.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;
using article::Dating;

std::string described(const Result<Dating>& dating) {
  if (!dating) return "error: " + dating.error().reason;
  std::string line = dating->date ? dating->date->to_string() : "-";
  if (dating->time) line += ' ' + dating->time->to_string();
  return line;
}

}  // namespace

TEST_CASE("a date has the precision that it is written with") {
  const std::string forms = " (YYYY-MM-DD, YYYY-MM or YYYY expected)";
  struct {
    std::string_view written;
    std::string expected;
    std::string_view origin;
  } const rows[] = {
      {"2025-09-04", "2025-09-04", "contract: a day"},
      {"2024-04", "2024-04", "contract: a month"},
      {"2024", "2024", "contract: a year"},
      {"2025-09-04T23:30:00+02:00", "2025-09-04 23:30", "contract: a timestamp"},
      {"20250904", "2025-09-04", "a day in basic form"},
      {"20250904T104000Z", "2025-09-04 10:40", "a timestamp in basic form"},
      {"2025-02-30", "error: impossible date \"2025-02-30\"", "the form is right"},
      {"2025-02-30T10:40", "error: impossible date \"2025-02-30T10:40\"", "of a timestamp"},
      {"20250230", "error: impossible date \"20250230\"", "of the basic form"},
      {"2024-13", "error: impossible date \"2024-13\"", "of a month"},
      {"0000", "error: impossible date \"0000\"", "of a year"},
      {"2024-4", "error: impossible date \"2024-4\"" + forms, "another form"},
      {"24", "error: impossible date \"24\"" + forms, "a short year"},
      {"4.9.2025", "error: impossible date \"4.9.2025\"" + forms, "German form"},
      {"gestern", "error: impossible date \"gestern\"" + forms, "a word"},
      {"2024-04T10:40", "error: impossible date \"2024-04T10:40\"" + forms, "a month's time"},
      {"\x1b[31m", "error: impossible date \"\uFFFD[31m\"" + forms, "hostile: not safe to print"},
      {"", "error: impossible date \"\"" + forms, "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(article::read_dating(row.written)) == row.expected);
  }
}

TEST_CASE("a time of its own needs a day, and agrees with the date's") {
  struct {
    std::string_view date;
    TimeOfDay time;
    std::string_view expected;
    std::string_view origin;
  } const rows[] = {
      {"2025-09-04", {10, 40}, "2025-09-04 10:40", "contract: a day"},
      {"2025-09-04T10:40", {10, 40}, "2025-09-04 10:40", "the same time twice"},
      {"2025-09-04T10:40:05",
       {10, 40},
       "error: the time 10:40 contradicts the date, which says 10:40:05",
       "another second"},
      {"2025-09-04T10:40Z",
       {12, 40},
       "error: the time 12:40 contradicts the date, which says 10:40",
       "zones aren't reckoned with"},
      {"2024-04",
       {10, 40},
       "error: the time 10:40 has no day: give a date as YYYY-MM-DD",
       "a month"},
      {"2024",
       {0, 0, 1},
       "error: the time 00:00:01 has no day: give a date as YYYY-MM-DD",
       "a year"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const auto dating = article::read_dating(row.date);
    REQUIRE(dating);
    CHECK(described(article::with_time(*dating, row.time)) == row.expected);
  }
  CHECK(described(article::with_time(Dating(), {10, 40})) ==
        "error: the time 10:40 has no day: give a date as YYYY-MM-DD");
}

TEST_SUITE_END();
