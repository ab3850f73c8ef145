// Layer: analysis. Several words that are written as one: addresses, Ukraine-Krieg, G-20-Gipfel.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/words.h"
#include "analysis/tokens/token_writer.h"

namespace fuge::analysis {

// Used by one thread at a time.
class Joining {
 public:
  // Before each text. Without `notations`, of all of them only divided words are put.
  void start(bool notations) {
    *this = Joining();
    notations_ = notations;
  }

  // Puts the tokens of several words of which word `i` is the first, to be called for one after
  // another: addresses and their hosts, other notations, the word with hyphens in its one or two
  // spellings, and of "G-20-Gipfel" the "G20".
  void put(const Words& words, std::size_t i, TokenWriter& writer) {
    if (group_ < words.groups.size()) put_groups(words, i, writer);
    if (notation_ < words.notations.size()) put_notations(words, i, writer);
    if (words.behind(i) != ' ') put_hyphenated(words, i, writer);
  }

 private:
  void put_groups(const Words& words, std::size_t i, TokenWriter& writer);
  void put_notations(const Words& words, std::size_t i, TokenWriter& writer);
  void put_hyphenated(const Words& words, std::size_t i, TokenWriter& writer);
  void put_figured_pair(const Words& words, std::size_t i, TokenWriter& writer) const;

  bool notations_ = true;
  std::size_t group_ = 0;     // the next of the words' groups
  std::size_t notation_ = 0;  // the next of their notations
  std::size_t first_ = 0;     // of the last row of words with hyphens between them
  std::size_t end_ = 0;       // the word behind it
};

}  // namespace fuge::analysis
