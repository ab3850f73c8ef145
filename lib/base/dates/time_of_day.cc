#include "fuge/time_of_day.h"

#include <fmt/core.h>

#include "base/ascii.h"

namespace fuge {
namespace {

// Of two digits; -1 where there is anything else.
int number_in(std::string_view digits) noexcept {
  return all_digits(digits) ? (digits[0] - '0') * 10 + (digits[1] - '0') : -1;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) noexcept {
  const bool with_seconds = text.size() == 8;
  if ((!with_seconds && text.size() != 5) || text[2] != ':') return std::nullopt;
  if (with_seconds && text[5] != ':') return std::nullopt;
  const TimeOfDay time{number_in(text.substr(0, 2)), number_in(text.substr(3, 2)),
                       with_seconds ? number_in(text.substr(6, 2)) : 0};
  return time.valid() ? std::optional(time) : std::nullopt;
}

bool TimeOfDay::valid() const noexcept {
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

std::string TimeOfDay::to_string() const {
  return second == 0 ? fmt::format("{:02}:{:02}", hour, minute)
                     : fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
}

}  // namespace fuge
