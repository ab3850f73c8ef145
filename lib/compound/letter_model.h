// Layer: compound. How likely a row of letters is, as a German word that is no compound.
#pragma once

#include <array>
#include <cstddef>

#include "compound/lattice.h"

namespace fuge::compound {

// Costs are −log of probabilities. Reads the stretch once.
class LetterCosts {
 public:
  LetterCosts(const Lexicon& lexicon, Stretch stretch);

  // Of the first `count` letters as a word of their own, its end included.
  float of_first(std::size_t count) const noexcept { return sums_[count] + ends_[count]; }

 private:
  std::array<float, max_letters + 1> sums_;
  std::array<float, max_letters + 1> ends_;
};

// Of all letters of the stretch as a word.
float letters_cost(const Lexicon& lexicon, Stretch stretch);

// Whether the first `count` letters end in a suffix whose nouns are always linked by an s:
// Regierungs-, Freiheits-, Stations-. (Fuhrhop, Interfixierung von Komposita, 1996)
bool has_regular_linking(Stretch stretch, std::size_t count);

}  // namespace fuge::compound
