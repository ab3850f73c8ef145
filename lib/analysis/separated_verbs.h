// Layer: analysis. Verbs written apart: in "sie nimmt an der Wahl teil", nimmt is a form of
// teilnehmen as well.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "analysis/base_forms/base_forms.h"
#include "analysis/memory/printed_word.h"
#include "analysis/tokenizer/words.h"
#include "analysis/tokens/token_writer.h"

namespace fuge::analysis {

// German puts the prefix of a separable verb at the end of its clause (Duden, Die Grammatik, "Die
// Satzklammer"). So a particle there is joined to the first verb of the clause with which it makes
// one that the dictionary has. Used by one thread at a time.
class SeparatedVerbs {
 public:
  explicit SeparatedVerbs(const BaseForms& base_forms) : base_forms_(base_forms) {}

  // A new text.
  void start() { first_token_ = 0; }
  // When the tokens of word `i` are written: gives the verb before it another reading, where the
  // word is a particle that ends its clause.
  void put(const Words& words, std::size_t i, TokenWriter& writer) {
    if (ends_clause(words, i)) end_clause(words, i, writer);
  }
  // The first token that may get another reading yet; count() for none.
  std::size_t first_changing(const TokenWriter& writer) const;
  // The writer has left out its first tokens.
  void drop(std::size_t count) { first_token_ -= std::min(first_token_, count); }

 private:
  static bool ends_clause(const Words& words, std::size_t i) {
    if (!words.is_blank_behind(i)) return ends_clause_otherwise(words, i);
    const PrintedWord* next = words.printed[i + 1];
    return next != nullptr ? next->is_conjunction : is_conjunction(words[i + 1]);
  }
  static bool ends_clause_otherwise(const Words& words, std::size_t i);
  void end_clause(const Words& words, std::size_t i, TokenWriter& writer);
  void join(std::string_view particle, const Words& words, TokenWriter& writer);

  const BaseForms& base_forms_;
  std::size_t first_token_ = 0;  // of the clause
  std::string verb_;
};

}  // namespace fuge::analysis
