#include "query/dates/date_periods.h"

#include <utility>

namespace fuge::query {
namespace {

using Kind = DateWordKind;
using Again = Recurring::Kind;

// Years of two digits, as POSIX has them: 69 is 1969, 68 is 2068.
int full_year(int two_digits) {
  constexpr int pivot = 69;
  return two_digits + (two_digits < pivot ? 2000 : 1900);
}

Point of_day(int day, int month, const std::optional<int>& year) {
  return point_in({Again::day, day, month}, year);
}

// Whether the point may stand behind the name of a weekday.
bool is_day(const Point& point) {
  if (point.recurring) return point.recurring->kind == Again::day;
  return !point.period || point.period->first == point.period->last;
}

}  // namespace

std::optional<Point> PeriodReader::read() {
  return cursor_.attempt([this] {
    while (cursor_.take_word(Kind::filler) || cursor_.take_word(Kind::from)) {
    }
    return bare();
  });
}

std::optional<PeriodReader::Span> PeriodReader::read_span() {
  const bool is_word = cursor_.at_word(Kind::count);
  if (!is_word && !cursor_.at_number(1, 4)) return std::nullopt;
  if (!cursor_.at_word(Kind::unit, 1)) return std::nullopt;
  const DateToken& count = cursor_.take();
  const auto unit = static_cast<Unit>(cursor_.take().word.value);
  return Span{unit, is_word ? count.word.value : count.value};
}

std::optional<Point> PeriodReader::bare() {
  if (cursor_.at_number(4, 4)) return iso();
  if (cursor_.at_number(1, 2)) return numeric();
  if (cursor_.peek().kind == DateToken::Kind::word) return of_word();
  return std::nullopt;
}

std::optional<Point> PeriodReader::of_word() {
  switch (cursor_.peek().word.kind) {
    case Kind::month:
      return month_name();
    case Kind::weekday:
      return weekday();
    case Kind::week:
      cursor_.take();
      return numbered(Again::week);
    case Kind::quarter:
      cursor_.take();
      return numbered(Again::quarter);
    case Kind::unit:
      return of_unit();
    case Kind::day: {
      const int days = cursor_.take().word.value;
      return relative([days](const Date& today) {
        const auto day = shifted(today, Unit::day, days);
        return day ? period_around(*day, Unit::day) : std::nullopt;
      });
    }
    case Kind::heuer:
      cursor_.take();
      return relative([](const Date& today) { return period_around(today, Unit::year); });
    case Kind::current:
      cursor_.take();
      return current();
    case Kind::last:
      cursor_.take();
      return last();
    case Kind::count:
    case Kind::since:
    case Kind::after:
    case Kind::before:
    case Kind::until:
    case Kind::between:
    case Kind::and_:
    case Kind::from:
    case Kind::filler:
      break;
  }
  return std::nullopt;
}

// "2025", "2025-09", "2025-09-04", "2025-W36", "2025-Q1".
std::optional<Point> PeriodReader::iso() {
  const int year = cursor_.take().value;
  const auto joined_number = [this] {
    return cursor_.at_mark('-') && cursor_.at_number(2, 2, 1) && !cursor_.peek(1).spaced;
  };
  if (auto point = cursor_.attempt([&] { return iso_numbered(year); })) return point;
  if (!joined_number()) return Point{numbered_period(year, Unit::year, 1)};
  cursor_.take();
  const int month = cursor_.take().value;
  if (!joined_number()) return Point{numbered_period(year, Unit::month, month)};
  cursor_.take();
  return of_day(cursor_.take().value, month, year);
}

std::optional<Point> PeriodReader::iso_numbered(int year) {
  if (cursor_.at_mark('-')) cursor_.take();
  const bool is_week = cursor_.at_word(Kind::week);
  if (!is_week && !cursor_.at_word(Kind::quarter)) return std::nullopt;
  if (cursor_.peek().spaced || cursor_.peek(1).spaced || !cursor_.at_number(1, 2, 1))
    return std::nullopt;
  cursor_.take();
  return point_in({is_week ? Again::week : Again::quarter, cursor_.take().value, 0}, year);
}

// "4.9.2025", "4. September", "9/2025", "36. KW", "4 September 2025".
std::optional<Point> PeriodReader::numeric() {
  const int number = cursor_.take().value;
  if (cursor_.at_mark('/') && cursor_.at_number(4, 4, 1) && !cursor_.peek(1).spaced) {
    cursor_.take();
    return point_in({Again::month, number, 0}, cursor_.take().value);
  }
  if (cursor_.at_word(Kind::month)) return after_dot(number);
  if (!cursor_.at_mark('.')) return std::nullopt;
  cursor_.take();
  return after_dot(number);
}

std::optional<Point> PeriodReader::after_dot(int number) {
  if (cursor_.at_number(1, 2) && cursor_.at_mark('.', 1)) {
    const int month = cursor_.take().value;
    cursor_.take();
    return of_day(number, month, year_after_dot());
  }
  if (cursor_.at_number(4, 4) && !cursor_.peek().spaced)
    return point_in({Again::month, number, 0}, cursor_.take().value);
  if (cursor_.at_word(Kind::month)) {
    const int month = cursor_.take().word.value;
    skip_abbreviation();
    return of_day(number, month, year_of_four());
  }
  const bool is_quarter =
      cursor_.at_word(Kind::unit) && cursor_.peek().word.value == static_cast<int>(Unit::quarter);
  if (is_quarter || cursor_.at_word(Kind::week)) {
    cursor_.take();
    return point_in({is_quarter ? Again::quarter : Again::week, number, 0}, year_after_number());
  }
  return Point{std::nullopt, Recurring{Again::day_of_month, number, 0}};
}

// "September", "Sept. 2025", "September 4, 2025".
std::optional<Point> PeriodReader::month_name() {
  const int month = cursor_.take().word.value;
  if (auto day = cursor_.attempt([&] { return english_day(month); })) return day;
  skip_abbreviation();
  return point_in({Again::month, month, 0}, year_of_four());
}

std::optional<Point> PeriodReader::english_day(int month) {
  if (!cursor_.at_number(1, 2)) return std::nullopt;
  const int day = cursor_.take().value;
  if (cursor_.at_mark(',')) cursor_.take();
  const auto year = year_of_four();
  if (!year) return std::nullopt;
  return of_day(day, month, year);
}

// "Montag", "Donnerstag, 4.9.2025": the day is what the date says.
std::optional<Point> PeriodReader::weekday() {
  const int number = cursor_.take().word.value;
  const auto date = cursor_.attempt([this]() -> std::optional<Point> {
    if (cursor_.at_mark(',')) cursor_.take();
    while (cursor_.take_word(Kind::filler)) {
    }
    auto point = bare();
    return point && is_day(*point) ? point : std::nullopt;
  });
  if (date) return date;
  return Point{std::nullopt, Recurring{Again::weekday, number, 0}};
}

// "KW 36", "KW36/2025", "Q1 2025", behind its name.
std::optional<Point> PeriodReader::numbered(Recurring::Kind kind) {
  if (!cursor_.at_number(1, 2)) return std::nullopt;
  const int number = cursor_.take().value;
  return point_in({kind, number, 0}, year_after_number());
}

// "Woche 36", "Quartal 1 2025", "Jahr 2024".
std::optional<Point> PeriodReader::of_unit() {
  switch (static_cast<Unit>(cursor_.take().word.value)) {
    case Unit::week:
      return numbered(Again::week);
    case Unit::quarter:
      return numbered(Again::quarter);
    case Unit::year:
      if (const auto year = year_of_four()) return Point{numbered_period(*year, Unit::year, 1)};
      break;
    case Unit::day:
    case Unit::month:
      break;
  }
  return std::nullopt;
}

// "diese Woche", "diesen Montag", behind the adjective.
std::optional<Point> PeriodReader::current() {
  if (cursor_.at_word(Kind::unit)) {
    const auto unit = static_cast<Unit>(cursor_.take().word.value);
    return relative([unit](const Date& today) { return period_around(today, unit); });
  }
  if (!cursor_.at_word(Kind::weekday)) return std::nullopt;
  const int number = cursor_.take().word.value;
  return relative([number](const Date& today) -> std::optional<Period> {
    const auto week = period_around(today, Unit::week);
    if (!week) return std::nullopt;
    return first_from({Again::weekday, number, 0}, week->first);
  });
}

// "letzte Woche", "letzte 7 Tage", "letzten Montag", behind the adjective.
std::optional<Point> PeriodReader::last() {
  if (const auto span = read_span()) {
    return relative([span](const Date& today) -> std::optional<Period> {
      const auto before = shifted(today, span->unit, -span->count);
      const auto first = before ? shifted(*before, Unit::day, 1) : std::nullopt;
      if (!first || *first > today) return std::nullopt;
      return Period{*first, today};
    });
  }
  if (cursor_.at_word(Kind::unit)) {
    const auto unit = static_cast<Unit>(cursor_.take().word.value);
    return relative([unit](const Date& today) {
      const auto before = shifted(today, unit, -1);
      return before ? period_around(*before, unit) : std::nullopt;
    });
  }
  if (!cursor_.at_word(Kind::weekday)) return std::nullopt;
  const int number = cursor_.take().word.value;
  return relative([number](const Date& today) {
    const auto yesterday = shifted(today, Unit::day, -1);
    return yesterday ? last_until({Again::weekday, number, 0}, *yesterday) : std::nullopt;
  });
}

// The dot of "Sept."; those of a range stay.
void PeriodReader::skip_abbreviation() {
  if (cursor_.at_mark('.') && !cursor_.at_mark('.', 1)) cursor_.take();
}

std::optional<int> PeriodReader::year_of_four() {
  if (!cursor_.at_number(4, 4)) return std::nullopt;
  // "2025er" is no year.
  const DateToken& behind = cursor_.peek(1);
  if (behind.kind == DateToken::Kind::word && !behind.spaced) return std::nullopt;
  return cursor_.take().value;
}

// "4.9.2025", "4.9. 2025", "4.9.25".
std::optional<int> PeriodReader::year_after_dot() {
  if (cursor_.at_number(2, 2) && !cursor_.peek().spaced) return full_year(cursor_.take().value);
  return year_of_four();
}

// "KW 36 2025", "KW 36/2025", "KW 36/25", "Q1-2025".
std::optional<int> PeriodReader::year_after_number() {
  const bool slash = cursor_.at_mark('/');
  if (slash && cursor_.at_number(2, 2, 1) && !cursor_.peek(1).spaced) {
    cursor_.take();
    return full_year(cursor_.take().value);
  }
  const bool joined =
      (slash || cursor_.at_mark('-')) && cursor_.at_number(4, 4, 1) && !cursor_.peek(1).spaced;
  if (joined) cursor_.take();
  return year_of_four();
}

// What `make` gives for today's date.
template <typename Make>
Point PeriodReader::relative(Make make) const {
  if (!today_) return {std::nullopt, std::nullopt, true};
  return {make(*today_)};
}

}  // namespace fuge::query
