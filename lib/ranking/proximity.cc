#include "ranking/proximity.h"

#include <algorithm>

#include "ranking/weights.h"

namespace fuge::ranking {
namespace {

// `best` is all zeros before and after: the best value of each word in the window.
double best_window(const std::vector<CoveredWord>& covered, std::uint32_t length,
                   std::vector<double>& best) {
  double most = 0;
  for (std::size_t first = 0; first < covered.size(); ++first) {
    double sum = 0;
    std::size_t end = first;
    for (; end < covered.size() && covered[end].position - covered[first].position < length;
         ++end) {
      double& value = best[covered[end].word];
      if (covered[end].value <= value) continue;
      sum += covered[end].value - value;
      value = covered[end].value;
    }
    for (std::size_t i = first; i < end; ++i) best[covered[i].word] = 0;
    most = std::max(most, sum);
  }
  return most;
}

}  // namespace

double proximity(const std::vector<CoveredWord>& covered, std::size_t words) {
  std::vector<double> best(words, 0.0);
  return weights::passage_weight * best_window(covered, weights::passage_words, best) +
         weights::clause_weight * best_window(covered, weights::clause_words, best);
}

}  // namespace fuge::ranking
