#include "paired_test.h"

#include <cmath>
#include <random>

namespace bench {
namespace {

constexpr int rounds = 20'000;

// The sum of the differences, each with its sign or the other one.
double random_sum(const std::vector<double>& differences, std::mt19937& random) {
  double sum = 0;
  for (const double difference : differences)
    sum += (random() & 1U) != 0 ? difference : -difference;
  return sum;
}

double share_as_far(const std::vector<double>& differences, double sum) {
  constexpr double rounding = 1e-9;
  std::mt19937 random(1);
  int as_far = 1;  // the order that was measured is one of those there may be
  for (int round = 0; round < rounds; ++round)
    if (std::abs(random_sum(differences, random)) >= std::abs(sum) - rounding) ++as_far;
  return static_cast<double>(as_far) / (rounds + 1);
}

}  // namespace

PairedTest compare_pairs(const std::vector<double>& before, const std::vector<double>& now) {
  PairedTest result;
  std::vector<double> differences;
  double sum = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const double difference = now[i] - before[i];
    if (difference == 0) continue;  // either way it adds nothing
    ++(difference > 0 ? result.better : result.worse);
    differences.push_back(difference);
    sum += difference;
  }
  if (differences.empty()) return result;
  result.difference = sum / static_cast<double>(now.size());
  result.p = share_as_far(differences, sum);
  return result;
}

}  // namespace bench
