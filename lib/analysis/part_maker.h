// Layer: analysis. The parts of a word that is a compound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/word_keys.h"
#include "fuge/compound_splitter.h"
#include "fuge/token.h"

namespace fuge::analysis {

// Used by one thread at a time.
class PartMaker {
 public:
  // Both must outlive the maker.
  PartMaker(const CompoundSplitter& splitter, WordKeys& keys) : splitter_(splitter), keys_(keys) {}

  // Of a compound: its parts, with spans in the word, the term of the whole, and Step::compound
  // among the steps, with those that were taken to come to the stems of its constituents. Of any
  // other word nothing changes.
  void make(std::string_view word, std::string& term, std::vector<TokenConstituent>& parts,
            std::uint16_t& steps);

 private:
  void add(std::size_t first, std::size_t last, ConstituentRole role,
           std::vector<TokenConstituent>& parts) const;
  std::string joined(std::size_t first, std::size_t last) const;

  const CompoundSplitter& splitter_;
  WordKeys& keys_;
  std::vector<Constituent> constituents_;
  std::vector<std::string> stems_;  // by constituent
  std::string folded_;
};

}  // namespace fuge::analysis
