#include "split_metrics.h"

#include <algorithm>
#include <iterator>

namespace bench {
namespace {

void count(bool holds, Share& share) {
  share.part += holds ? 1 : 0;
  ++share.whole;
}

struct Agreement {
  std::size_t right;  // boundaries found that are right
  std::size_t gold;   // boundaries of the analysis
};

Agreement agreement_of(const Boundaries& analysis, const Boundaries& found) {
  Boundaries both;
  std::set_intersection(analysis.begin(), analysis.end(), found.begin(), found.end(),
                        std::back_inserter(both));
  return {both.size(), analysis.size()};
}

// Among agreements with the same boundaries found.
bool agrees_better(const Agreement& one, const Agreement& other) {
  // Missing and too many: gold + found - 2 * right; the boundaries found are the same number.
  const std::size_t errors_of_one = one.gold + 2 * other.right;
  const std::size_t errors_of_other = other.gold + 2 * one.right;
  if (errors_of_one != errors_of_other) return errors_of_one < errors_of_other;
  return one.right > other.right;
}

Agreement best_agreement(const GoldWord& gold, const Boundaries& found) {
  Agreement best = agreement_of(gold.analyses.front(), found);
  for (const Boundaries& analysis : gold.analyses) {
    const Agreement agreement = agreement_of(analysis, found);
    if (agrees_better(agreement, best)) best = agreement;
  }
  return best;
}

}  // namespace

double Share::value() const noexcept {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double SplitMetrics::f1() const noexcept {
  const double sum = precision.value() + recall.value();
  return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
}

bool is_exact(const GoldWord& gold, const Boundaries& found) {
  return std::find(gold.analyses.begin(), gold.analyses.end(), found) != gold.analyses.end();
}

void add_word(const GoldWord& gold, const Boundaries& found, SplitMetrics& metrics) {
  const bool exact = is_exact(gold, found);
  const bool whole = std::all_of(gold.analyses.begin(), gold.analyses.end(),
                                 [](const Boundaries& analysis) { return analysis.empty(); });
  count(exact, metrics.exact);
  if (whole) {
    count(!found.empty(), metrics.false_splits);
  } else {
    count(exact, metrics.compounds_right);
  }
  const Boundaries& first = gold.analyses.front();
  if (first.size() == 1) {
    count(std::binary_search(found.begin(), found.end(), first.front()), metrics.head_boundary);
  }
  const Agreement best = best_agreement(gold, found);
  metrics.precision.part += best.right;
  metrics.precision.whole += found.size();
  metrics.recall.part += best.right;
  metrics.recall.whole += best.gold;
}

}  // namespace bench
