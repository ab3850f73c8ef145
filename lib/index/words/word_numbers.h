// Layer: index. Whoever gives the words of articles their numbers.
#pragma once

#include "fuge/token.h"
#include "index/words/word_number.h"

namespace fuge::index {

class WordNumbers {
 public:
  virtual ~WordNumbers() = default;

  // The number of the word that the token is; a new one for a word that has none. Of another
  // reading of a word, `form_counts` is false (word_identity.h). Throws Error(invalid_argument) for
  // more than most_words.
  virtual WordNumber number_of(const Token& token, bool form_counts) = 0;
};

}  // namespace fuge::index
