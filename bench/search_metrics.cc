#include "search_metrics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace bench {
namespace {

double mean(double sum, std::size_t count) {
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

double discounted(int relevance, std::size_t place) {
  return relevance / std::log2(static_cast<double>(place) + 1);
}

double best_gain(const Relevance& relevant) {
  std::vector<int> relevances;
  for (const auto& [article, relevance] : relevant) relevances.push_back(relevance);
  std::sort(relevances.begin(), relevances.end(), std::greater<>());
  double sum = 0;
  for (std::size_t i = 0; i < std::min(relevances.size(), search_depth); ++i)
    sum += discounted(relevances[i], i + 1);
  return sum;
}

}  // namespace

double SearchMetrics::mean_reciprocal_rank() const noexcept {
  return mean(reciprocal, questions);
}
double SearchMetrics::recall_at_1() const noexcept {
  return mean(static_cast<double>(first), questions);
}
double SearchMetrics::recall_at_10() const noexcept {
  return mean(static_cast<double>(any), questions);
}
double SearchMetrics::mean_gain() const noexcept {
  return mean(gain, questions);
}

std::optional<std::size_t> first_place(const Relevance& relevant,
                                       const std::vector<std::string>& ranking) {
  for (std::size_t i = 0; i < std::min(ranking.size(), search_depth); ++i)
    if (relevant.contains(ranking[i])) return i + 1;
  return std::nullopt;
}

double gain_of(const Relevance& relevant, const std::vector<std::string>& ranking) {
  if (relevant.empty()) return 0;
  double sum = 0;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < std::min(ranking.size(), search_depth); ++i) {
    const auto found = relevant.find(ranking[i]);
    if (found != relevant.end() && seen.insert(ranking[i]).second)
      sum += discounted(found->second, i + 1);
  }
  return sum / best_gain(relevant);
}

void add_ranking(const Relevance& relevant, const std::vector<std::string>& ranking,
                 SearchMetrics& metrics) {
  const auto place = first_place(relevant, ranking);
  ++metrics.questions;
  if (place) {
    ++metrics.any;
    if (*place == 1) ++metrics.first;
    metrics.reciprocal += 1 / static_cast<double>(*place);
  }
  metrics.gain += gain_of(relevant, ranking);
}

}  // namespace bench
