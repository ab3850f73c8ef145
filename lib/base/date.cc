#include "fuge/date.h"

#include <fmt/core.h>

#include <chrono>

#include "base/ascii.h"

namespace fuge {
namespace {

// The number in exactly `count` digits at `begin`; -1 where there are none.
int digits(std::string_view text, std::size_t begin, std::size_t count) noexcept {
  if (text.size() < begin + count) return -1;
  int number = 0;
  for (char c : text.substr(begin, count)) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<Date> checked(int year, int month, int day) noexcept {
  const Date date{year, month, day};
  return date.valid() ? std::optional(date) : std::nullopt;
}

// Takes a number of two digits up to `most` off the front of `text`.
bool take_two_digits(std::string_view& text, int most) noexcept {
  const int number = digits(text, 0, 2);
  if (number < 0 || number > most) return false;
  text.remove_prefix(2);
  return true;
}

bool take(std::string_view& text, char c) noexcept {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

void take_fraction(std::string_view& text) noexcept {
  if (text.size() < 2 || (text[0] != '.' && text[0] != ',') || !is_digit(text[1])) return;
  text.remove_prefix(1);
  while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
}

// "HH", "HH:MM", "HH:MM:SS" or the same without colons; 24 and second 60 are times of ISO 8601.
bool take_time(std::string_view& text) noexcept {
  if (!take_two_digits(text, 24)) return false;
  for (int most : {59, 60}) {
    const bool colon = take(text, ':');
    if (!colon && (text.empty() || !is_digit(text.front()))) break;
    if (!take_two_digits(text, most)) return false;
  }
  take_fraction(text);
  return true;
}

bool take_zone(std::string_view& text) noexcept {
  if (text.empty() || take(text, 'Z') || take(text, 'z')) return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  if (!take_two_digits(text, 23)) return false;
  if (text.empty()) return true;
  take(text, ':');
  return take_two_digits(text, 59);
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
  return checked(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

std::optional<Date> Date::parse_timestamp(std::string_view text) noexcept {
  const bool basic = digits(text, 0, 8) >= 0;
  const std::size_t length = basic ? 8 : 10;
  const auto date = basic ? checked(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2))
                          : parse(text.substr(0, length));
  if (!date) return std::nullopt;
  std::string_view rest = text.substr(length);
  if (rest.empty()) return date;
  if (!take(rest, 'T') && !take(rest, 't') && !take(rest, ' ')) return std::nullopt;
  if (!take_time(rest)) return std::nullopt;
  take(rest, ' ');
  if (!take_zone(rest) || !rest.empty()) return std::nullopt;
  return date;
}

std::string Date::to_string() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace fuge
