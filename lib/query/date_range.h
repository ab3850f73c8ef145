// Layer: query. The value of datum: a day, a month, a year, or a range of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fuge/date.h"

namespace fuge::query {

struct DateRange {
  std::optional<Date> from = {};  // the first day, or open
  std::optional<Date> to = {};    // the last day, or open
  std::string problem = {};       // what is wrong and what to write instead; empty: nothing
};

// Takes "2025-09-04", "2025-09", "2025", and two of them with ".." between, of which one may be
// missing. What doesn't exist ("2025-02-30"), a range without any end, and one that ends before it
// begins are problems.
DateRange parse_date_range(std::string_view value);

}  // namespace fuge::query
