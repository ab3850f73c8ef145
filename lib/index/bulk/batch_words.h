// Layer: index. The words of some articles, with numbers of their own until they have those of the
// index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "analysis/memory/arena.h"
#include "fuge/tokens.h"
#include "index/words/word_numbers.h"

namespace fuge::index {

// Used by one thread at a time.
class BatchWords final : public WordNumbers {
 public:
  struct Word {
    std::uint64_t hash = 0;  // word_hash()
    TokenView token = {};    // the first that is this word; its texts lie here
    bool form_counts = true;
  };

  using WordNumbers::number_of;
  // From 1 in the order in which they come.
  WordNumber number_of(const TokenView& token, bool form_counts) override;

  // words()[0] has number 1.
  const std::vector<Word>& words() const noexcept { return words_; }

 private:
  TokenView copy(const TokenView& token);

  std::vector<Word> words_;
  analysis::Arena texts_;
  std::unordered_map<std::uint64_t, WordNumber> numbers_;
};

}  // namespace fuge::index
