// Layer: analysis. Where a word stands, and whether its capital letter means something there.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/base_forms/readings.h"
#include "analysis/tokenizer/words.h"
#include "fuge/analyzer.h"

namespace fuge::analysis {

// Of the words of one text. Used by one thread at a time.
class Contexts {
 public:
  // The words must outlive it.
  void start(const Words& words, Purpose purpose);
  Context of(std::size_t i) const;

 private:
  // By a blank alone.
  bool before_capital(std::size_t i) const;

  const Words* words_ = nullptr;
  Purpose purpose_ = Purpose::document;
};

struct Capitals {
  bool any = false;  // the word has a capital, which is the first letter but in such as iPhone
  bool all = false;  // it has several letters, all of them capitals
};
Capitals capitals_of(std::string_view word);

}  // namespace fuge::analysis
