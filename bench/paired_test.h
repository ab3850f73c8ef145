// Whether one of two versions is better, or was lucky with these questions.
#pragma once

#include <cstddef>
#include <vector>

namespace bench {

struct PairedTest {
  double difference = 0;   // the mean of now − before
  std::size_t better = 0;  // questions with a higher value now
  std::size_t worse = 0;
  double p = 1;
};

// Fisher's randomisation test for values of the same questions in the same order, as recommended
// for rankings by Smucker, Allan and Carterette (2007). p is the share of rounds in which the mean
// difference is at least as far from 0 where the two values of each question are swapped or not, by
// chance: the lower, the less it is luck. The rounds are the same in each run.
PairedTest compare_pairs(const std::vector<double>& before, const std::vector<double>& now);

}  // namespace bench
