// Layer: analysis. The tokens of a text, as they are made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/context.h"
#include "analysis/tokenizer/words.h"
#include "analysis/word_memory.h"
#include "fuge/token.h"

namespace fuge::analysis {

// Used by one thread at a time.
class TokenWriter {
 public:
  // `memory` must outlive it.
  explicit TokenWriter(WordMemory& memory) : memory_(memory) {}

  // Both must outlive the writing. The memory of `tokens` is used again; what it holds counts for
  // nothing until finish().
  void start(const Words& words, Purpose purpose, std::vector<Token>& tokens);
  void finish();

  // At the current position: the token of word `i`, or of what is analyzed otherwise than printed,
  // and behind it those of its other readings.
  // False where the word has nothing but ignorables: then there is no token.
  bool put(std::size_t i);
  bool put(const Rewriting& rewriting, std::size_t begin, std::size_t end,
           Context context = Context::text);
  // One without form and term.
  Token& put(std::size_t begin, std::size_t end);

  // The last token, and its number.
  Token& last() { return (*tokens_)[count_ - 1]; }
  std::size_t last_number() const { return count_ - 1; }
  Token& token(std::size_t number) { return (*tokens_)[number]; }
  std::size_t count() const { return count_; }
  void take_back() { --count_; }

  // Another reading of the word of a token, behind those that it has.
  void add_reading(std::size_t number, const std::string& term);

  // The last token takes all positions up to that of word `last_word`.
  void extend_to(std::size_t last_word) { open_.push_back({count_ - 1, last_word}); }

  void next_position() { ++position_; }
  // Word `i` is done: tokens that extend to it know how many positions they take.
  void close(std::size_t i);

 private:
  struct Open {
    std::size_t token;
    std::size_t last_word;
  };

  void put_others(const AnalyzedWord& analyzed);
  void put_special(const SpecialWord& special, Token& token);

  WordMemory& memory_;
  const Words* words_ = nullptr;
  Contexts contexts_;
  std::vector<Token>* tokens_ = nullptr;
  std::size_t count_ = 0;
  std::uint32_t position_ = 0;
  std::vector<Open> open_;
};

}  // namespace fuge::analysis
