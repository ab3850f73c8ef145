// Layer: analysis. The parts of a token that is a compound.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/stemmer.h"
#include "fuge/analyzer.h"
#include "fuge/compound_splitter.h"

namespace fuge::analysis {

// Used by one thread at a time.
class PartMaker {
 public:
  // Both must outlive the maker.
  PartMaker(const CompoundSplitter& splitter, Stemmer& stemmer)
      : splitter_(splitter), stemmer_(stemmer) {}

  // Fills the parts of a token of `text` whose span is set.
  void make(std::string_view text, Token& token);

 private:
  void add(std::string_view word, std::size_t first, std::size_t last, PartRole role, Token& token);

  const CompoundSplitter& splitter_;
  Stemmer& stemmer_;
  std::vector<Constituent> constituents_;
  std::string form_;
  std::string folded_;
};

}  // namespace fuge::analysis
