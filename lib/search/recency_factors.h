// Layer: search. How a search lets scores fade with age.
#pragma once

#include <vector>

#include "fuge/search.h"
#include "search/doc_values.h"

namespace fuge::search {

// Throws Error(invalid_argument) for a half-life that isn't above 0, or a day that doesn't exist.
void check_recency(const SearchSpec& spec);

// What a score counts for each date, by its ordinal (ranking/recency.h). Empty where none is asked
// for: all count in full.
std::vector<double> recency_factors(const SearchSpec& spec, const DocValues& doc_values);

}  // namespace fuge::search
