#include "search/recency.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "fuge/error.h"

namespace fuge::search {
namespace {

constexpr double undated_factor = 0.5;

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

}  // namespace

void check_recency(const SearchSpec& spec) {
  if (!spec.recency) return;
  if (!(spec.recency->half_life_days > 0)) {
    throw Error(ErrorCode::invalid_argument,
                fmt::format("a half-life of {} days can't be meant: give a number above 0",
                            spec.recency->half_life_days));
  }
  if (!spec.recency->today.valid()) {
    throw Error(ErrorCode::invalid_argument,
                fmt::format("there is no day {}", spec.recency->today.to_string()));
  }
}

std::vector<double> recency_factors(const SearchSpec& spec, const DocValues& doc_values) {
  if (!spec.recency) return {};
  std::vector<double> factors{undated_factor};
  for (std::size_t i = 1; i < doc_values.dates.size(); ++i) {
    const auto age = (days_of(spec.recency->today) - days_of(doc_values.dates[i]->last())).count();
    factors.push_back(
        std::exp2(-std::max(0.0, static_cast<double>(age)) / spec.recency->half_life_days));
  }
  return factors;
}

}  // namespace fuge::search
