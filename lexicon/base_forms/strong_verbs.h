// Layer: lexicon. The strong and mixed verbs of data/de/strong_verbs.txt.
#pragma once

#include <string>
#include <vector>

namespace fuge::lexicon {

// Codes; empty for a form that is regular or not in use.
struct StrongVerb {
  std::string infinitive;
  std::string present;            // nimmt
  std::string preterite;          // nahm
  std::string participle;         // genommen
  std::string subjunctive;        // nähme
  std::string other_subjunctive;  // stände, beside stünde
};

const std::vector<StrongVerb>& strong_verbs();

}  // namespace fuge::lexicon
