// What is told of figures measured several times.
#pragma once

#include <vector>

namespace bench {

// The one in the middle; of an even number the mean of the two there. 0 for none.
double median(std::vector<double> values);

// The least value that at least `share` of them don't exceed (the nearest rank): of 200 values the
// 99th percentile, quantile(values, .99), is the 198th. 0 for none.
double quantile(std::vector<double> values, double share);

// How many times `peers` value the value is, as the median over the rounds: what else the machine
// did in a round meets both. The round of each is its place; those that the other doesn't have are
// left out. 0 for none.
double ratio_of_rounds(const std::vector<double>& values, const std::vector<double>& peers);

}  // namespace bench
