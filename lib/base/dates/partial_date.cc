#include "fuge/partial_date.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace fuge {
namespace {

constexpr std::size_t year_length = 4;   // "YYYY"
constexpr std::size_t month_length = 7;  // "YYYY-MM"

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) noexcept {
  if (text.size() != year_length && text.size() != month_length) return Date::parse(text);
  // What is missing is made up, so that one function knows what exists.
  std::array<char, 10> whole{'Y', 'Y', 'Y', 'Y', '-', '0', '1', '-', '0', '1'};
  std::copy(text.begin(), text.end(), whole.begin());
  const auto date = Date::parse({whole.data(), whole.size()});
  if (!date) return std::nullopt;
  return PartialDate(date->year, text.size() == month_length ? date->month : 0);
}

bool PartialDate::valid() const noexcept {
  return (month != 0 || day == 0) && month >= 0 && first().valid();
}

std::optional<Date> PartialDate::exact() const noexcept {
  return day == 0 ? std::nullopt : std::optional(Date{year, month, day});
}

Date PartialDate::first() const noexcept {
  return {year, month == 0 ? 1 : month, day == 0 ? 1 : day};
}

Date PartialDate::last() const noexcept {
  const int last_month = month == 0 ? 12 : month;
  return {year, last_month, day == 0 ? days_in_month(year, last_month) : day};
}

std::string PartialDate::to_string() const {
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace fuge
