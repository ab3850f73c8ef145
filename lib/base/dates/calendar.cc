#include "base/dates/calendar.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace fuge {
namespace {

// Ten thousand years have fewer days than 100,000 weeks.
constexpr int most_units = 100'000;
constexpr int days_per_week = 7;
constexpr int months_per_quarter = 3;
constexpr int months_per_year = 12;

std::chrono::sys_days days_of(const Date& date) noexcept {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

std::optional<Date> date_of(std::chrono::sys_days days) noexcept {
  constexpr auto first = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
  constexpr auto last = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);
  if (days < first || days > last) return std::nullopt;
  const std::chrono::year_month_day date(days);
  return Date{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
              static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::optional<Date> days_later(const Date& date, int count) noexcept {
  return date_of(days_of(date) + std::chrono::days(count));
}

std::optional<Date> months_later(const Date& date, int count) noexcept {
  const int months = date.year * months_per_year + date.month - 1 + count;
  if (months < months_per_year) return std::nullopt;
  const int year = months / months_per_year;
  const int month = months % months_per_year + 1;
  const Date later{year, month, std::min(date.day, days_in_month(year, month))};
  return later.valid() ? std::optional(later) : std::nullopt;
}

std::optional<Period> week_from(const std::optional<Date>& monday) noexcept {
  if (!monday) return std::nullopt;
  const auto sunday = days_later(*monday, days_per_week - 1);
  return sunday ? std::optional(Period{*monday, *sunday}) : std::nullopt;
}

std::optional<Date> monday_of(const Date& date) noexcept {
  return days_later(date, 1 - weekday_of(date));
}

Period months_from(int year, int month, int count) noexcept {
  const int last = month + count - 1;
  return {{year, month, 1}, {year, last, days_in_month(year, last)}};
}

// The first week has the fourth of January, the last one the 28th of December.
std::optional<Period> numbered_week(int year, int number) noexcept {
  const auto first = monday_of({year, 1, 4});
  if (!first || number < 1) return std::nullopt;
  const auto week = week_from(days_later(*first, (number - 1) * days_per_week));
  return week && week->first <= Date{year, 12, 28} ? week : std::nullopt;
}

}  // namespace

int weekday_of(const Date& date) noexcept {
  return static_cast<int>(std::chrono::weekday(days_of(date)).iso_encoding());
}

std::optional<Date> shifted(const Date& date, Unit unit, int count) noexcept {
  if (std::abs(count) > most_units) return std::nullopt;
  switch (unit) {
    case Unit::day:
      return days_later(date, count);
    case Unit::week:
      return days_later(date, count * days_per_week);
    case Unit::month:
      return months_later(date, count);
    case Unit::quarter:
      return months_later(date, count * months_per_quarter);
    case Unit::year:
      return months_later(date, count * months_per_year);
  }
  return std::nullopt;
}

std::optional<Period> period_around(const Date& date, Unit unit) noexcept {
  switch (unit) {
    case Unit::day:
      return Period{date, date};
    case Unit::week:
      return week_from(monday_of(date));
    case Unit::month:
      return numbered_period(date.year, unit, date.month);
    case Unit::quarter:
      return numbered_period(date.year, unit, (date.month - 1) / months_per_quarter + 1);
    case Unit::year:
      return numbered_period(date.year, unit, 1);
  }
  return std::nullopt;
}

std::optional<Period> numbered_period(int year, Unit unit, int number) noexcept {
  if (!Date{year, 1, 1}.valid() || number < 1 || number > most_units) return std::nullopt;
  switch (unit) {
    case Unit::week:
      return numbered_week(year, number);
    case Unit::month:
      if (number > months_per_year) return std::nullopt;
      return months_from(year, number, 1);
    case Unit::quarter:
      if (number > months_per_year / months_per_quarter) return std::nullopt;
      return months_from(year, (number - 1) * months_per_quarter + 1, months_per_quarter);
    case Unit::year:
      if (number > 1) return std::nullopt;
      return months_from(year, 1, months_per_year);
    case Unit::day:
      break;
  }
  return std::nullopt;
}

}  // namespace fuge
