// Layer: analysis. What a word, out of its context, gives its token.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fuge/token.h"

namespace fuge::analysis {

// Another word that the same letters may be.
struct OtherReading {
  std::string term = {};
  std::string origin = {};
  std::uint16_t steps = 0;
};

struct AnalyzedWord {
  std::string form = {};  // Token::form; empty where the word has nothing but ignorables
  std::string term = {};  // Token::term
  std::vector<TokenConstituent> constituents = {};  // spans in bytes of the word
  std::uint16_t steps = 0;                          // of Step
  std::string origin = {};                          // Token::origin
  std::vector<OtherReading> others = {};            // less likely
  bool same_in_documents = true;                    // whatever its Context there

  // Empty again, with the memory that it had.
  void clear() noexcept {
    form.clear();
    term.clear();
    constituents.clear();
    steps = 0;
    origin.clear();
    others.clear();
    same_in_documents = true;
  }
};

// Adds the step.
inline void take(Step step, std::uint16_t& steps) noexcept {
  steps = static_cast<std::uint16_t>(steps | static_cast<std::uint16_t>(step));
}

inline std::uint16_t without(Step step, std::uint16_t steps) noexcept {
  return static_cast<std::uint16_t>(steps & ~static_cast<std::uint16_t>(step));
}

inline bool has(Step step, std::uint16_t steps) noexcept {
  return (steps & static_cast<std::uint16_t>(step)) != 0;
}

}  // namespace fuge::analysis
