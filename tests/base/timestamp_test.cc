#include "base/dates/timestamp.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("base");

namespace {

// "2025-09-04 10:40"; "-" where it is none.
std::string described(std::string_view text) {
  const auto timestamp = fuge::read_timestamp(text);
  if (!timestamp) return "-";
  const std::string date = timestamp->date.to_string();
  return timestamp->time ? date + ' ' + timestamp->time->to_string() : date;
}

}  // namespace

TEST_CASE("a timestamp is taken as written") {
  struct {
    std::string_view text;
    std::string_view expected;
    std::string_view origin;
  } const rows[] = {
      {"2025-09-04", "2025-09-04", "date alone"},
      {"2025-09-04T23:30:00+02:00", "2025-09-04 23:30", "offset isn't applied"},
      {"2025-09-04T00:30:00-11:00", "2025-09-04 00:30", "offset isn't applied"},
      {"2025-09-04T10:40", "2025-09-04 10:40", "minutes"},
      {"2025-09-04T10", "2025-09-04 10:00", "hours"},
      {"2025-09-04T00:00:00Z", "2025-09-04 00:00", "midnight is a time"},
      {"2025-09-04 10:40:59", "2025-09-04 10:40:59", "space for T, RFC 3339"},
      {"2025-09-04T10:40:59.123456Z", "2025-09-04 10:40:59", "fraction"},
      {"2025-09-04T10:40:59,5Z", "2025-09-04 10:40:59", "fraction with comma, ISO 8601"},
      {"2025-09-04t10:40:59z", "2025-09-04 10:40:59", "lower case, RFC 3339"},
      {"2025-09-04T10:40:59+0200", "2025-09-04 10:40:59", "offset without colon"},
      {"2025-09-04T10:40:59+02", "2025-09-04 10:40:59", "offset in hours"},
      {"2025-09-04T24:00:00", "2025-09-04 23:59:59", "end of day, ISO 8601:2004"},
      {"2025-06-30T23:59:60Z", "2025-06-30 23:59:59", "leap second"},
      {"20250904T104059Z", "2025-09-04 10:40:59", "basic form"},
      {"20250904T1040", "2025-09-04 10:40", "basic form, minutes"},
      {"20250904", "2025-09-04", "basic form, date alone"},
      {"2025-09-04 10:40 +02:00", "2025-09-04 10:40", "space before the offset, as feeds write"},
      {"2024-02-29T10:00", "2024-02-29 10:00", "leap year"},
      {"2025-02-30T10:00:00Z", "-", "impossible day"},
      {"2025-02-29T10:00:00Z", "-", "no leap year"},
      {"2025-09-04T25:00", "-", "hour 25"},
      {"2025-09-04T24:30", "-", "behind the end of day"},
      {"2025-09-04T10:60", "-", "minute 60"},
      {"2025-09-04T10:40:61", "-", "second 61"},
      {"2025-09-04T", "-", "no time"},
      {"2025-09-04T10:", "-", "half a time"},
      {"2025-09-04X10:00", "-", "other separator"},
      {"2025-09-04T10:00 Uhr", "-", "text behind"},
      {"2025-09-04T10:00+2", "-", "half an offset"},
      {"2025-09-04T10:00+24:00", "-", "an offset of a day"},
      {"2025-0904", "-", "half basic"},
      {"202509-04", "-", "half basic"},
      {"2025-09", "-", "a month"},
      {"4.9.2025", "-", "German form"},
      {"1756944000", "-", "seconds since 1970"},
      {"0000-01-01T00:00", "-", "year 0"},
      {"", "-", "empty"},
      {std::string_view("2025-09-04T10:4\0", 16), "-", "hostile: NUL"},
      {"２０２５-09-04", "-", "hostile: digits of full width"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(described(row.text) == row.expected);
  }
}

TEST_SUITE_END();
