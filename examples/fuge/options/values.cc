#include "options/values.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <ctime>
#include <string_view>

#include "fuge/date_range.h"
#include "options/command_line.h"

namespace program {
namespace {

// About a century: the bound keeps the milliseconds from overflowing.
constexpr std::uint64_t longest_wait = 3'000'000'000;

constexpr const char* any_date =
    "a date such as YYYY-MM-DD, YYYY-MM, YYYY, 4.9.2025, 'September 2025', 'letzte Woche'";

[[noreturn]] void reject(const std::string& option, const std::string& value,
                         std::string_view wanted) {
  throw UsageError(fmt::format("{} {}: expected {}", option, value.empty() ? "''" : value, wanted));
}

bool read_number(std::string_view text, std::uint64_t& number) {
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return !text.empty() && stopped == end && error == std::errc();
}

// The range that `value` is, with both ends; `wanted` says what it has to be.
fuge::DateRange closed_range(const std::string& option, const std::string& value,
                             const fuge::Date& today, std::string_view wanted) {
  fuge::DateRange range = fuge::parse_date_range(value, today);
  if (!range.from || !range.to) reject(option, value, wanted);
  return range;
}

}  // namespace

std::size_t read_count(const std::string& option, const std::string& value) {
  std::uint64_t number = 0;
  if (!read_number(value, number) || number > SIZE_MAX)
    reject(option, value, "a whole number, 0 or more");
  return static_cast<std::size_t>(number);
}

std::size_t read_size(const std::string& option, const std::string& value) {
  constexpr std::string_view units = "KMG";
  std::string_view digits = value;
  const std::size_t unit = digits.empty() ? units.npos : units.find(digits.back());
  if (unit != units.npos) digits.remove_suffix(1);
  const std::size_t shift = unit == units.npos ? 0 : 10 * (unit + 1);
  std::uint64_t number = 0;
  if (!read_number(digits, number) || number > (SIZE_MAX >> shift))
    reject(option, value,
           "a number of bytes, with K, M or G behind it for 1024 of the smaller unit");
  return static_cast<std::size_t>(number) << shift;
}

std::chrono::milliseconds read_seconds(const std::string& option, const std::string& value) {
  std::uint64_t number = 0;
  if (!read_number(value, number) || number > longest_wait) {
    reject(option, value, "a whole number of seconds");
  }
  return std::chrono::seconds(number);
}

fuge::Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

fuge::Date read_today(const std::string& option, const std::string& value) {
  const auto date = fuge::Date::parse(value);
  if (!date) reject(option, value, "an existing day YYYY-MM-DD");
  return *date;
}

int read_year(const std::string& option, const std::string& value, const fuge::Date& today) {
  constexpr const char* wanted = "a year, YYYY or 'letztes Jahr'";
  const fuge::DateRange range = closed_range(option, value, today, wanted);
  const int year = range.from->year;
  if (range.from != fuge::Date{year, 1, 1} || range.to != fuge::Date{year, 12, 31})
    reject(option, value, wanted);
  return year;
}

std::pair<int, int> read_month(const std::string& option, const std::string& value,
                               const fuge::Date& today) {
  constexpr const char* wanted = "a month, YYYY-MM or 'September 2025'";
  const fuge::DateRange range = closed_range(option, value, today, wanted);
  const auto [year, month, day] = *range.from;
  if (day != 1 || range.to != fuge::Date{year, month, fuge::days_in_month(year, month)})
    reject(option, value, wanted);
  return {year, month};
}

fuge::Date read_day(const std::string& option, const std::string& value, const fuge::Date& today) {
  constexpr const char* wanted = "an existing day, YYYY-MM-DD, 4.9.2025 or 'gestern'";
  const fuge::DateRange range = closed_range(option, value, today, wanted);
  if (range.from != range.to) reject(option, value, wanted);
  return *range.from;
}

fuge::Date read_first_day(const std::string& option, const std::string& value,
                          const fuge::Date& today) {
  const fuge::DateRange range = fuge::parse_date_range(value, today);
  if (!range.from) reject(option, value, any_date);
  return *range.from;
}

fuge::Date read_last_day(const std::string& option, const std::string& value,
                         const fuge::Date& today) {
  const fuge::DateRange range = fuge::parse_date_range(value, today);
  if (!range.to) reject(option, value, any_date);
  return *range.to;
}

}  // namespace program
