// Layer: base. A calendar date as printed, without time of day and time zone.
//
//   std::optional<fuge::Date> date = fuge::Date::parse("2025-09-04");
//
// The library has no clock: what "today" is, the caller knows.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "fuge/export.h"

namespace fuge {

// A day of the proleptic Gregorian calendar, years 1 to 9999. A plain value; orders by time.
struct FUGE_EXPORT Date {
  int year = 1;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  // Exactly "YYYY-MM-DD" with a day that exists; nothing for everything else ("2025-02-30",
  // "2025-9-4", "2025-09-04T10:00").
  static std::optional<Date> parse(std::string_view text) noexcept;

  // Whether the day exists and the year is 1 to 9999.
  bool valid() const noexcept;

  // "YYYY-MM-DD".
  std::string to_string() const;

  friend auto operator<=>(const Date&, const Date&) = default;
};

// Days of the month; 0 for a month outside 1 to 12.
FUGE_EXPORT int days_in_month(int year, int month) noexcept;

}  // namespace fuge
