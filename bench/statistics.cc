#include "statistics.h"

#include <algorithm>
#include <cmath>

namespace bench {

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  // Not one rank more for what a product of binary fractions has too much.
  const double rank = std::ceil(share * static_cast<double>(values.size()) - 1e-9);
  const auto place = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
  return values[std::min(place, values.size() - 1)];
}

double ratio_of_rounds(const std::vector<double>& values, const std::vector<double>& peers) {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < std::min(values.size(), peers.size()); ++round)
    if (peers[round] > 0) ratios.push_back(values[round] / peers[round]);
  return median(ratios);
}

}  // namespace bench
