#include "fuge/date_range.h"

#include <fmt/core.h>

#include "base/utf8.h"
#include "query/dates/date_reader.h"

namespace fuge {
namespace {

DateRange problem(std::string_view what) {
  DateRange range;
  range.problem = fmt::format(
      "{}: write a day (2025-09-04 or 4.9.2025), a month (2025-09 or September 2025), a year "
      "(2025), a week (KW 36 2025) or a range of them (2025-09-01..2025-09-05, seit 2025-09, bis "
      "2024)",
      what);
  return range;
}

DateRange unknown_today(std::string_view text) {
  DateRange range;
  range.problem = fmt::format(
      "'{}' depends on what day it is today, which isn't known here: write a date with its year "
      "(4.9.2025, September 2025)",
      text);
  return range;
}

DateRange unreadable(std::string_view text, const std::optional<Date>& today) {
  constexpr std::string_view between = "..";
  const std::size_t dots = text.find(between);
  if (dots == std::string_view::npos) return problem("this is not a date");
  const std::string_view before = text.substr(0, dots);
  if (!before.empty() && !query::read_dates(before, today))
    return problem("the range begins with no date");
  return problem("the range ends with no date");
}

}  // namespace

DateRange parse_date_range(std::string_view text, const std::optional<Date>& today) {
  const std::string_view trimmed = utf8::trim(text);
  const auto dates = query::read_dates(trimmed, today);
  if (!dates) return unreadable(trimmed, today);
  switch (dates->problem) {
    case query::DateProblem::none:
      return {dates->from, dates->to, {}};
    case query::DateProblem::no_such_date:
      return problem("this is not a date");
    case query::DateProblem::needs_today:
      return unknown_today(trimmed);
    case query::DateProblem::open:
      return problem("the range is open at both ends");
    case query::DateProblem::backwards:
      return problem("the range ends before it begins");
  }
  return {};
}

}  // namespace fuge
