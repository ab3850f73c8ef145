// How many compounds have one split and one term in all their forms.
#pragma once

#include <string>
#include <vector>

#include "split_metrics.h"

namespace bench {

// What analysis makes of a word: the stems of its constituents, or of the word.
struct AnalyzedForm {
  std::string form;
  std::vector<std::string> stems;
};

struct FormsMetrics {
  Share one_split;  // of the compounds with forms, those all of whose forms are split alike
  Share one_term;   // those all of whose forms have one term
  Share forms;      // of all their other forms, those with the term of the first one
};

// Counts the forms of one word, the word itself first. What stays whole in all its forms is no
// compound, and counts as little as what has one form. Forms are split alike where they have as
// many constituents and all stems but the last one's are the same: what differs in the head's stem
// alone is the stemmer's doing. Gives false where they aren't.
bool add_forms(const std::vector<AnalyzedForm>& forms, FormsMetrics& metrics);

}  // namespace bench
