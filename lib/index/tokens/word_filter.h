// Layer: index. A set of words that tells quickly of nearly all others that they aren't in it.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

#include "index/words/word_number.h"

namespace fuge::index {

// 8 KB, which stay in the processor's nearest cache. One word in it is one number in 65,536 that
// isn't told apart from it.
class WordFilter {
 public:
  void add(WordNumber word) { words_.set(word % size); }

  // False where the word wasn't added.
  bool may_have(WordNumber word) const { return words_[word % size]; }

 private:
  static constexpr std::size_t size = std::size_t{1} << 16;

  std::bitset<size> words_;
};

}  // namespace fuge::index
