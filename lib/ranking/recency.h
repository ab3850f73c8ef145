// Layer: ranking. Scores that fade with age.
#pragma once

#include "fuge/date.h"

namespace fuge::ranking {

// What a score counts for an article of `date`: 2^(−age / half-life), with the age in days. It
// depends only on the date, not on what else is found or indexed; articles of today and of days to
// come count in full. `half_life_days` is above 0.
double recency(const Date& date, const Date& today, double half_life_days);

}  // namespace fuge::ranking
