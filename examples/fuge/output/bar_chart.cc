#include "output/bar_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "fuge/date.h"

namespace program {
namespace {

constexpr int months_a_year = 12;
constexpr int longest_shown_gap = 12;
constexpr std::size_t eighths = 8;

// Months since year 0, so that the distance of two is their difference.
int month_number(const std::string& value) {
  const auto date = fuge::Date::parse(value + "-01");
  return date ? date->year * months_a_year + date->month - 1 : 0;
}

std::string month_name(int number) {
  return fmt::format("{:04}-{:02}", number / months_a_year, number % months_a_year + 1);
}

std::string bar(std::uint64_t count, std::uint64_t largest, std::size_t width) {
  constexpr std::array<const char*, eighths> partial = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double share = static_cast<double>(count) / static_cast<double>(largest);
  auto length = static_cast<std::size_t>(std::lround(share * static_cast<double>(width * eighths)));
  length = std::max<std::size_t>(length, 1);  // what isn't nothing shows
  std::string out;
  for (std::size_t full = 0; full < length / eighths; ++full) out += "█";
  return out += partial.at(length % eighths);
}

std::string gap(int first, int end) {
  if (end - first > longest_shown_gap) {
    return fmt::format("  ⋮        {} months without an article\n", end - first);
  }
  std::string out;
  for (int number = first; number < end; ++number) {
    out += fmt::format("  {}  0\n", month_name(number));
  }
  return out;
}

}  // namespace

std::string bar_chart(const std::vector<fuge::FacetValue>& months, std::size_t width) {
  std::uint64_t largest = 0;
  for (const fuge::FacetValue& month : months) largest = std::max(largest, month.count);
  // "  2025-08  ", a space and the count stand beside the bar.
  const std::size_t beside = 12 + fmt::formatted_size("{}", largest);
  const std::size_t bar_width = width > beside ? width - beside : 1;
  std::string out;
  int next = 0;
  for (const fuge::FacetValue& month : months) {
    const int number = month_number(month.value);
    if (next != 0) out += gap(next, number);
    out += fmt::format("  {}  {} {}\n", month.value, bar(month.count, largest, bar_width),
                       month.count);
    next = number + 1;
  }
  return out;
}

}  // namespace program
