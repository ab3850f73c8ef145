#include "query/dates/date_points.h"

namespace fuge::query {
namespace {

constexpr int days_per_week = 7;
// From one leap day to the next there are up to eight years, and a week may begin a year early.
constexpr int years_to_look = 9;

std::optional<Period> day_in(const std::optional<Date>& date) noexcept {
  return date ? std::optional(Period{*date, *date}) : std::nullopt;
}

// Days from the last such weekday to the date.
int days_since(int weekday, const Date& date) noexcept {
  return (weekday_of(date) - weekday + days_per_week) % days_per_week;
}

// The day of a month becomes one of the month in which the range ends, or of the one before.
Point completed(const Recurring& begin, const Point& end) noexcept {
  if (end.recurring) {
    if (end.recurring->kind != Recurring::Kind::day) return {};
    const int month = end.recurring->month;
    const int before = month == 1 ? 12 : month - 1;
    const bool same = begin.number <= end.recurring->number;
    return point_in({Recurring::Kind::day, begin.number, same ? month : before}, std::nullopt);
  }
  if (!end.period || end.period->first != end.period->last) return {};
  const Date last = end.period->last;
  const auto month =
      shifted({last.year, last.month, 1}, Unit::month, begin.number > last.day ? -1 : 0);
  if (!month) return {};
  return point_in({Recurring::Kind::day, begin.number, month->month}, month->year);
}

bool is_day_of_month(const Point& point) noexcept {
  return point.recurring && point.recurring->kind == Recurring::Kind::day_of_month;
}

}  // namespace

std::optional<Period> in_year(const Recurring& recurring, int year) noexcept {
  switch (recurring.kind) {
    case Recurring::Kind::day: {
      const Date date{year, recurring.month, recurring.number};
      return date.valid() ? day_in(date) : std::nullopt;
    }
    case Recurring::Kind::week:
      return numbered_period(year, Unit::week, recurring.number);
    case Recurring::Kind::month:
      return numbered_period(year, Unit::month, recurring.number);
    case Recurring::Kind::quarter:
      return numbered_period(year, Unit::quarter, recurring.number);
    case Recurring::Kind::weekday:
    case Recurring::Kind::day_of_month:
      break;
  }
  return std::nullopt;
}

std::optional<Period> last_until(const Recurring& recurring, const Date& limit) noexcept {
  if (recurring.kind == Recurring::Kind::weekday)
    return day_in(shifted(limit, Unit::day, -days_since(recurring.number, limit)));
  for (int year = limit.year + 1; year >= limit.year - years_to_look; --year) {
    const auto period = in_year(recurring, year);
    if (period && period->first <= limit) return period;
  }
  return std::nullopt;
}

std::optional<Period> first_from(const Recurring& recurring, const Date& limit) noexcept {
  if (recurring.kind == Recurring::Kind::weekday) {
    const int days = days_since(recurring.number, limit);
    return day_in(shifted(limit, Unit::day, days == 0 ? 0 : days_per_week - days));
  }
  for (int year = limit.year - 1; year <= limit.year + years_to_look; ++year) {
    const auto period = in_year(recurring, year);
    if (period && period->last >= limit) return period;
  }
  return std::nullopt;
}

Point point_in(const Recurring& recurring, const std::optional<int>& year) noexcept {
  if (year) return {in_year(recurring, *year)};
  // A year with a leap day and 53 weeks: what it hasn't, no year has.
  constexpr int longest_year = 2020;
  const bool of_a_year =
      recurring.kind != Recurring::Kind::weekday && recurring.kind != Recurring::Kind::day_of_month;
  if (of_a_year && !in_year(recurring, longest_year)) return {};
  return {std::nullopt, recurring};
}

Point resolved(const Point& point, const std::optional<Date>& today) noexcept {
  if (!point.recurring) return point;
  if (!today) return {std::nullopt, std::nullopt, true};
  return {last_until(*point.recurring, *today)};
}

Ends resolved(const Ends& ends, const std::optional<Date>& today) noexcept {
  Point begin =
      is_day_of_month(ends.begin) ? completed(*ends.begin.recurring, ends.end) : ends.begin;
  if (begin.recurring && ends.end.period)
    return {{last_until(*begin.recurring, ends.end.period->last)}, ends.end};
  begin = resolved(begin, today);
  if (begin.period && ends.end.recurring)
    return {begin, {first_from(*ends.end.recurring, begin.period->first)}};
  return {begin, resolved(ends.end, today)};
}

}  // namespace fuge::query
