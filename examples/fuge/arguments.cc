#include "arguments.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <string_view>

#include "command.h"

namespace program {
namespace {

// About a century: the bound keeps the milliseconds from overflowing.
constexpr std::uint64_t longest_wait = 3'000'000'000;

constexpr const char* any_date = "a date YYYY-MM-DD, a month YYYY-MM or a year YYYY";

[[noreturn]] void reject(const std::string& option, const std::string& value,
                         std::string_view wanted) {
  throw UsageError(
      fmt::format("{} {}: {} is wanted", option, value.empty() ? "''" : value, wanted));
}

bool read_number(std::string_view text, std::uint64_t& number) {
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return !text.empty() && stopped == end && error == std::errc();
}

fuge::Date day_or(const std::string& option, const std::string& value, const std::string& text,
                  std::string_view wanted) {
  const auto date = fuge::Date::parse(text);
  if (!date) reject(option, value, wanted);
  return *date;
}

constexpr std::size_t year_size = 4;
constexpr std::size_t month_size = 7;

}  // namespace

std::size_t read_count(const std::string& option, const std::string& value) {
  std::uint64_t number = 0;
  if (!read_number(value, number) || number > SIZE_MAX) reject(option, value, "a number from 0");
  return static_cast<std::size_t>(number);
}

std::chrono::milliseconds read_seconds(const std::string& option, const std::string& value) {
  std::uint64_t number = 0;
  if (!read_number(value, number) || number > longest_wait) {
    reject(option, value, "a whole number of seconds");
  }
  return std::chrono::seconds(number);
}

int read_year(const std::string& option, const std::string& value) {
  return day_or(option, value, value + "-01-01", "a year YYYY").year;
}

std::pair<int, int> read_month(const std::string& option, const std::string& value) {
  const fuge::Date date = day_or(option, value, value + "-01", "a month YYYY-MM");
  return {date.year, date.month};
}

fuge::Date read_day(const std::string& option, const std::string& value) {
  return day_or(option, value, value, "a day YYYY-MM-DD that exists");
}

fuge::Date read_first_day(const std::string& option, const std::string& value) {
  const std::string rest = value.size() == year_size    ? "-01-01"
                           : value.size() == month_size ? "-01"
                                                        : "";
  return day_or(option, value, value + rest, any_date);
}

fuge::Date read_last_day(const std::string& option, const std::string& value) {
  fuge::Date date = read_first_day(option, value);
  if (value.size() == year_size) date.month = 12;
  if (value.size() <= month_size) date.day = fuge::days_in_month(date.year, date.month);
  return date;
}

}  // namespace program
