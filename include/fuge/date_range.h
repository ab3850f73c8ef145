// Layer: query. Dates as people write them → the first and the last day.
//
//   fuge::DateRange range = fuge::parse_date_range("4. September 2025");
//   range = fuge::parse_date_range("letzte Woche", fuge::Date{2025, 9, 4});
//
// The value of datum: in a query is such a text; docs/queries.md shows all forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fuge/date.h"
#include "fuge/export.h"

namespace fuge {

struct DateRange {
  std::optional<Date> from = {};  // the first day, or open
  std::optional<Date> to = {};    // the last day, included, or open
  std::string problem = {};  // what is wrong and what to write instead; else empty, and not both
                             // ends are open
};

// Takes days, weeks, months, quarters and years in ISO's, German and English forms, relative dates
// ("gestern", "letzte 7 Tage"), open ranges ("seit 4.9.2025", "vor 2024", "2025-09..") and ranges
// of two of them ("vom 1. bis 5. September 2025", "2024..2025-03"). All of the text has to be the
// date; white space at its ends is left out.
//
// What is relative, and what has no year, needs to know what day `today` is; without one, or with
// one that isn't valid, it is a problem. A date without a year is the last one that has begun by
// today; at the end of a range the first one after its begin. Years of two digits are 1969 to 2068.
//
// What doesn't exist ("2025-02-30"), a range without any end, and one that ends before it begins
// are problems. Any bytes will do; never throws for them.
FUGE_EXPORT DateRange parse_date_range(std::string_view text,
                                       const std::optional<Date>& today = std::nullopt);

}  // namespace fuge
