#include "fuge/date.h"

#include <fmt/core.h>

#include <chrono>

#include "base/ascii.h"

namespace fuge {
namespace {

// The number in `digits`; -1 where there is anything else.
int number_in(std::string_view digits) noexcept {
  if (!all_digits(digits)) return -1;
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

int days_in_month(int year, int month) noexcept {
  if (month < 1 || month > 12) return 0;
  using namespace std::chrono;
  const auto last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool Date::valid() const noexcept {
  return year >= 1 && year <= 9999 && day >= 1 && day <= days_in_month(year, month);
}

std::optional<Date> Date::parse(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{number_in(text.substr(0, 4)), number_in(text.substr(5, 2)),
                  number_in(text.substr(8, 2))};
  return date.valid() ? std::optional(date) : std::nullopt;
}

std::string Date::to_string() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace fuge
