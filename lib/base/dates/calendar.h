// Layer: base. Calculating with dates: days, ISO weeks, months, quarters, years.
//
// All of it is calendar arithmetic of <chrono>; nothing knows what day it is. Dates given are
// valid; what would lie before year 1 or after year 9999 is nothing.
#pragma once

#include <optional>

#include "fuge/date.h"

namespace fuge {

enum class Unit { day, week, month, quarter, year };

struct Period {
  Date first;
  Date last;  // included; not before the first

  friend bool operator==(const Period&, const Period&) = default;
};

// 1 for Monday to 7 for Sunday.
int weekday_of(const Date& date) noexcept;

// The date so many units later; earlier where `count` is negative. Where the month has no such day
// ("31 February") it is the month's last. A count of over 100,000 units is beyond all years.
std::optional<Date> shifted(const Date& date, Unit unit, int count) noexcept;

// The day, week from Monday on, month, quarter or year that the date lies in.
std::optional<Period> period_around(const Date& date, Unit unit) noexcept;

// The `number`th week (ISO 8601: the first one has the year's first Thursday), month or quarter of
// the year; nothing where the year has none. For Unit::year the number is 1. Not for days.
std::optional<Period> numbered_period(int year, Unit unit, int number) noexcept;

}  // namespace fuge
