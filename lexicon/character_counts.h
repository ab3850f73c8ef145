// Layer: lexicon. The model of letters: how likely each is after the three before it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "compound/lexicon.h"

namespace fuge::lexicon {

// Counts of one to four codes in a row, smoothed by interpolation: each length leans on the
// shorter one with the weight of five words (Jelinek and Mercer 1980, with a Dirichlet prior).
class CharacterCounts {
 public:
  CharacterCounts();

  void add(const std::string& codes, double weight);
  // By compound::Lexicon::letter_cost's four codes, in its steps.
  std::vector<std::uint8_t> costs() const;

 private:
  std::array<std::vector<double>, 4> counts_;  // of 1, 2, 3, 4 codes, the last in the lowest bits
};

}  // namespace fuge::lexicon
