#include "query/date_range.h"

#include <fmt/format.h>

namespace fuge::query {
namespace {

struct Period {
  Date first;
  Date last;
};

// The days of "2025-09-04", "2025-09" or "2025"; nothing for everything else.
std::optional<Period> parse_period(std::string_view text) {
  std::string day(text);
  if (text.size() == 4) day += "-01-01";
  if (text.size() == 7) day += "-01";
  const std::optional<Date> first = Date::parse(day);
  if (!first) return std::nullopt;
  Date last = *first;
  if (text.size() == 4) last.month = 12;
  if (text.size() <= 7) last.day = days_in_month(last.year, last.month);
  return Period{*first, last};
}

DateRange problem(std::string_view what) {
  DateRange range;
  range.problem = fmt::format(
      "{}: write a day (2025-09-04), a month (2025-09), a year (2025) or a range of them "
      "(2025-09-01..2025-09-05, 2025-09.., ..2024)",
      what);
  return range;
}

DateRange checked(const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!from && !to) return problem("the range is open at both ends");
  if (from && to && *to < *from) return problem("the range ends before it begins");
  return {from, to, {}};
}

}  // namespace

DateRange parse_date_range(std::string_view value) {
  constexpr std::string_view between = "..";
  const std::size_t dots = value.find(between);
  if (dots == std::string_view::npos) {
    const auto period = parse_period(value);
    return period ? checked(period->first, period->last) : problem("this is no date");
  }
  const std::string_view before = value.substr(0, dots);
  const std::string_view after = value.substr(dots + between.size());
  const auto first = parse_period(before);
  const auto last = parse_period(after);
  if (!first && !before.empty()) return problem("the range begins with no date");
  if (!last && !after.empty()) return problem("the range ends with no date");
  return checked(first ? std::optional(first->first) : std::nullopt,
                 last ? std::optional(last->last) : std::nullopt);
}

}  // namespace fuge::query
