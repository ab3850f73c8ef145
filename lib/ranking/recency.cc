#include "ranking/recency.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace fuge::ranking {
namespace {

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

}  // namespace

double recency(const Date& date, const Date& today, double half_life_days) {
  const auto age = static_cast<double>((days_of(today) - days_of(date)).count());
  return std::exp2(-std::max(0.0, age) / half_life_days);
}

}  // namespace fuge::ranking
