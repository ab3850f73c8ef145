// Layer: query. Days, weeks, months as written, and what they are when the rest is known.
#pragma once

#include <optional>

#include "base/dates/calendar.h"
#include "fuge/date.h"

namespace fuge::query {

// What comes again: "4.9.", "Montag", "KW 36", "September".
struct Recurring {
  enum class Kind {
    weekday,       // number: 1 for Monday to 7
    day_of_month,  // number: the day, of a month that isn't known: "1." in "1. bis 5. September"
    day,           // number: the day, of `month`
    week,
    month,
    quarter,
  };
  Kind kind = Kind::weekday;
  int number = 0;
  int month = 0;
};

// A period as written. Has none of the three: it doesn't exist.
struct Point {
  std::optional<Period> period = {};
  std::optional<Recurring> recurring = {};
  bool needs_today = false;  // relative, while nobody knows what day it is
};

// That of a year; nothing where the year has none, and for weekdays and days of no month.
std::optional<Period> in_year(const Recurring& recurring, int year) noexcept;

// The last one that begins on `limit` or before.
std::optional<Period> last_until(const Recurring& recurring, const Date& limit) noexcept;

// The first one that ends on `limit` or later.
std::optional<Period> first_from(const Recurring& recurring, const Date& limit) noexcept;

// In the year, where it is known; else what recurs, or what doesn't exist where no year has it.
Point point_in(const Recurring& recurring, const std::optional<int>& year) noexcept;

// The point by itself: what recurs is the last one that has begun by today.
Point resolved(const Point& point, const std::optional<Date>& today) noexcept;

// The ends of a range: what one of them lacks comes from the other.
struct Ends {
  Point begin;
  Point end;
};
Ends resolved(const Ends& ends, const std::optional<Date>& today) noexcept;

}  // namespace fuge::query
