#include "fuge/time_of_day.h"

#include <fmt/core.h>

#include <charconv>
#include <system_error>

namespace fuge {
namespace {

// Two digits; -1 for anything else.
int two_digits(std::string_view text) noexcept {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return text.size() == 2 && error == std::errc() && stopped == end ? number : -1;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) noexcept {
  const bool with_seconds = text.size() == 8;
  if ((!with_seconds && text.size() != 5) || text[2] != ':') return std::nullopt;
  if (with_seconds && text[5] != ':') return std::nullopt;
  const TimeOfDay time{two_digits(text.substr(0, 2)), two_digits(text.substr(3, 2)),
                       with_seconds ? two_digits(text.substr(6, 2)) : 0};
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
