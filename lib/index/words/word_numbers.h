// Layer: index. Whoever gives the words of articles their numbers.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/memory/word_memory.h"
#include "analysis/tokens/analyzed_token.h"
#include "fuge/tokens.h"
#include "index/words/word_number.h"

namespace fuge::index {

class WordNumbers {
 public:
  virtual ~WordNumbers() = default;

  // The number of the word that the token is; a new one for a word that has none. Of another
  // reading of a word, `form_counts` is false (word_identity.h). Throws Error(invalid_argument) for
  // more than most_words.
  virtual WordNumber number_of(const TokenView& token, bool form_counts) = 0;

  // The same of a token whose reading lies in this memory: one that is remembered is looked up by
  // its number alone.
  WordNumber number_of(const analysis::AnalyzedToken& token, bool form_counts,
                       const analysis::WordMemory& memory);

 private:
  WordNumber* known(const analysis::AnalyzedToken& token, bool form_counts,
                    const analysis::WordMemory& memory);

  // By the number of the reading: with a form that counts, and without.
  std::vector<std::array<WordNumber, 2>> of_readings_;
  std::uint64_t numbering_ = 0;  // WordMemory::numbering() of the readings
};

}  // namespace fuge::index
