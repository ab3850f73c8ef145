// Layer: base. Dates with a time of day behind them, as programs write them.
#pragma once

#include <optional>
#include <string_view>

#include "fuge/date.h"
#include "fuge/time_of_day.h"

namespace fuge {

struct Timestamp {
  Date date;
  std::optional<TimeOfDay> time = {};  // absent where only a date is written

  friend bool operator==(const Timestamp&, const Timestamp&) = default;
};

// ISO 8601: "2025-09-04", "2025-09-04T23:30:00+02:00", "2025-09-04 10:40", "20250904T104000Z". Date
// and time are taken as written: the zone is checked and dropped, and so are fractions of a second.
// 24:00 and the second 60 become the last second before them. Nothing for everything else.
std::optional<Timestamp> read_timestamp(std::string_view text) noexcept;

}  // namespace fuge
