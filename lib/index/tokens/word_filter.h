// Layer: index. Sets of words.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/words/word_number.h"

namespace fuge::index {

// Tells quickly of nearly all words that they aren't in it. 8 KB, which stay in the processor's
// nearest cache. One word in it is one number in 65,536 that
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

// A bit for each word up to the last one that is in it.
class WordSet {
 public:
  void add(WordNumber word) {
    if (word >= words_.size()) words_.resize(std::max(std::size_t{word} + 1, 2 * words_.size()));
    words_[word] = true;
  }
  bool has(WordNumber word) const { return word < words_.size() && words_[word]; }

 private:
  std::vector<bool> words_;
};

}  // namespace fuge::index
