// Layer: analysis. A token as the library's own layers use it: without text of its own.
#pragma once

#include <cstdint>

#include "analysis/memory/word_reading.h"
#include "fuge/token.h"

namespace fuge::analysis {

// A Token (fuge/token.h), whose texts are those of its reading.
struct AnalyzedToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t position = 0;
  std::uint32_t positions = 1;
  std::uint32_t borrowed_begin = 0;
  std::uint32_t borrowed_end = 0;
  const WordReading* reading = nullptr;
  std::uint16_t steps = 0;  // those of the reading, and others

  bool has(Step step) const noexcept { return (steps & static_cast<std::uint16_t>(step)) != 0; }
  void add(Step step) noexcept {
    steps = static_cast<std::uint16_t>(steps | static_cast<std::uint16_t>(step));
  }
};

}  // namespace fuge::analysis
