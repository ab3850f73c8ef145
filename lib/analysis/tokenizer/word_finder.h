// Layer: analysis. The segments of a text → its words, by a list of rules.
#pragma once

#include <cstddef>

#include "analysis/normalizer/known_words.h"
#include "analysis/tokenizer/addresses.h"
#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Used by one thread at a time.
class WordFinder {
 public:
  // `known` must outlive it.
  explicit WordFinder(const KnownWords& known) : known_(known) {}

  // The words in order, none overlapping another. Each rule looks at few characters around a word:
  // time is linear.
  void run(const Segments& segments, Words& words);

 private:
  std::size_t take_word(const Segments& segments, std::size_t i, Words& words);

  const KnownWords& known_;
  AddressFinder addresses_;
};

}  // namespace fuge::analysis
