// Layer: analysis. Text → pieces, by ICU's boundaries and rules of our own.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/tokenizer/addresses.h"
#include "analysis/tokenizer/atoms.h"
#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

// Used by one thread at a time.
class PieceFinder {
 public:
  // The pieces of `text` in order, none overlapping another. Each rule looks at few characters
  // around a word: time is linear. Throws as Boundaries do.
  void run(std::string_view text, Pieces& pieces);

 private:
  AtomFinder atom_finder_;
  AddressFinder addresses_;
  std::vector<Atom> atoms_;
};

}  // namespace fuge::analysis
