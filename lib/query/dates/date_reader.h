// Layer: query. Dates as people write them, at the beginning of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "fuge/date.h"

namespace fuge::query {

enum class DateProblem {
  none,
  no_such_date,  // "30.2.2025"
  needs_today,   // "gestern", "4.9.", while nobody knows what day it is
  open,          // ".."
  backwards,     // the range ends before it begins
};

// What stands in a text, whether or not it is valid.
struct WrittenDates {
  std::optional<Date> from = {};  // both ends are open where there is a problem
  std::optional<Date> to = {};
  DateProblem problem = DateProblem::none;
  std::size_t end = 0;  // byte behind it
};

// The longest beginning of `text` that is a date or a range and ends before white space, a bracket
// or the end; nothing where there is none. Little of a long text is read. A range with ".." has no
// white space around them here: "2025.. waffenruhe" is an open one.
std::optional<WrittenDates> read_leading_dates(std::string_view text,
                                               const std::optional<Date>& today);

// All of `text`.
std::optional<WrittenDates> read_dates(std::string_view text, const std::optional<Date>& today);

}  // namespace fuge::query
