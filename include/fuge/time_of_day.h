// Layer: base. A time of day as printed, without date and time zone.
//
//   std::optional<fuge::TimeOfDay> time = fuge::TimeOfDay::parse("10:40");
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "fuge/export.h"

namespace fuge {

// A plain value; orders by time.
struct FUGE_EXPORT TimeOfDay {
  int hour = 0;    // 0 to 23
  int minute = 0;  // 0 to 59
  int second = 0;  // 0 to 59

  // Exactly "HH:MM" or "HH:MM:SS"; nothing for everything else.
  static std::optional<TimeOfDay> parse(std::string_view text) noexcept;

  bool valid() const noexcept;

  // "HH:MM", or "HH:MM:SS" where the second isn't 0.
  std::string to_string() const;

  friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

}  // namespace fuge
