// Layer: analysis. Where a word stands, and whether its capital letter means something there.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/base_forms/readings.h"
#include "analysis/memory/printed_word.h"
#include "analysis/tokenizer/words.h"
#include "fuge/analyzer.h"

namespace fuge::analysis {

// Of the words of one text. Used by one thread at a time.
class Contexts {
 public:
  // The words, with what the memory has of each, must outlive it.
  void start(const Words& words, Purpose purpose);
  Context of(std::size_t i) const;

 private:
  // By a blank alone.
  bool before_capital(std::size_t i) const;
  Capitals capitals(std::size_t i) const;

  const Words* words_ = nullptr;
  Purpose purpose_ = Purpose::document;
};

}  // namespace fuge::analysis
