// Layer: lexicon. Counts → logarithms of probabilities.
#pragma once

#include <vector>

#include "lexicon/parts.h"

namespace fuge::lexicon {

inline constexpr double no_score = -1e9;

// By the numbers of the parts; no_score where a part doesn't have the role.
struct Scores {
  std::vector<double> first;
  std::vector<double> last;
  std::vector<double> prefix;
};

// (count + prior) / sum of all. A form as a last part has the score of its best lemma, less 1 for
// being one of several forms.
Scores scores_of(const Parts& parts);

// The lemma that the score of the form as a last part comes from; none below 0.
int best_lemma(const Parts& parts, const Part& part);

}  // namespace fuge::lexicon
