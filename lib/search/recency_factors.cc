#include "search/recency_factors.h"

#include <fmt/core.h>

#include "fuge/error.h"
#include "ranking/recency.h"
#include "ranking/weights.h"

namespace fuge::search {

void check_recency(const SearchSpec& spec) {
  if (!spec.recency) return;
  if (!(spec.recency->half_life_days > 0)) {
    throw Error(ErrorCode::invalid_argument,
                fmt::format("a half-life of {} days is not valid: give a number above 0",
                            spec.recency->half_life_days));
  }
  if (!spec.recency->today.valid()) {
    throw Error(ErrorCode::invalid_argument,
                fmt::format("there is no day {}", spec.recency->today.to_string()));
  }
}

std::vector<double> recency_factors(const SearchSpec& spec, const DocValues& doc_values) {
  if (!spec.recency) return {};
  std::vector<double> factors{ranking::weights::undated_recency};
  for (std::size_t i = 1; i < doc_values.dates.size(); ++i) {
    factors.push_back(ranking::recency(doc_values.dates[i]->last(), spec.recency->today,
                                       spec.recency->half_life_days));
  }
  return factors;
}

}  // namespace fuge::search
