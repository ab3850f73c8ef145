// Counts of months as horizontal bars.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "fuge/results.h"

namespace program {

// A line for each month, oldest first, at most `width` columns wide:
//
//   2025-08  ██████████████ 12
//   2025-09  ███▌ 3
//
// Months without an article between others are lines too, up to a year of them in a row; a longer
// gap is one line that says how long it is. Empty where there is no month.
std::string bar_chart(const std::vector<fuge::FacetValue>& months, std::size_t width);

}  // namespace program
