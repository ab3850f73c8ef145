// Layer: article. When an article is from, as records write it.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "fuge/partial_date.h"
#include "fuge/time_of_day.h"

namespace fuge::article {

struct Dating {
  std::optional<PartialDate> date = {};
  std::optional<TimeOfDay> time = {};  // only of a day
};

// "2025-09-04", "2024-04", "2024", or a timestamp, whose time comes along.
Result<Dating> read_dating(std::string_view written);

// The same dating with a time of day that was written apart from it. A problem where there is no
// day, or where the dating has another time already.
Result<Dating> with_time(Dating dating, const TimeOfDay& time);

}  // namespace fuge::article
