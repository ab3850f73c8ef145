// Layer: analysis. The tokens of a text, as they are made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/context.h"
#include "analysis/memory/word_memory.h"
#include "analysis/tokenizer/words.h"
#include "analysis/tokens/analyzed_token.h"

namespace fuge::analysis {

// Used by one thread at a time.
class TokenWriter {
 public:
  // `memory` must outlive it.
  explicit TokenWriter(WordMemory& memory) : memory_(memory) {}

  // Both must outlive the writing, `words` with what the memory has of each. There is room for
  // `most_tokens` at first, where there are so many words.
  void start(const Words& words, Purpose purpose, std::size_t most_tokens,
             std::vector<AnalyzedToken>& tokens);

  // At the current position: the token of word `i`, or of what is analyzed otherwise than printed,
  // and behind it those of its other readings.
  // False where the word has nothing but ignorables: then there is no token.
  bool put(std::size_t i);
  bool put(RewritingView rewriting, std::size_t begin, std::size_t end,
           Context context = Context::text);
  // One of a form and a term that nobody analyzed.
  void put(std::size_t begin, std::size_t end, std::string_view form, std::string_view term);

  // The last token, and its number.
  AnalyzedToken& last() { return tokens_->back(); }
  std::size_t last_number() const { return tokens_->size() - 1; }
  const AnalyzedToken& token(std::size_t number) const { return (*tokens_)[number]; }
  std::size_t count() const { return tokens_->size(); }
  void take_back() { tokens_->pop_back(); }
  // The first token that may take more positions yet; count() for none.
  std::size_t first_open() const { return open_.empty() ? count() : open_.front().token; }
  // Leaves out the first ones, whose numbers the others get.
  void drop(std::size_t count);

  // Gives the last token another form.
  void set_form(std::string_view form);
  // That of what is printed so.
  void fold_form(std::string_view printed);
  // Another reading of the word of a token, behind those that it has.
  void add_reading(std::size_t number, std::string_view term);

  // The last token takes all positions up to that of word `last_word`.
  void extend_to(std::size_t last_word) { open_.push_back({last_number(), last_word}); }

  void next_position() { ++position_; }
  // Word `i` is done: tokens that extend to it know how many positions they take.
  void close(std::size_t i) {
    if (!open_.empty()) close_open(i);
  }

 private:
  struct Open {
    std::size_t token;
    std::size_t last_word;
  };

  AnalyzedToken& put(std::size_t begin, std::size_t end, const WordReading& reading) {
    tokens_->push_back({.begin = static_cast<std::uint32_t>(begin),
                        .end = static_cast<std::uint32_t>(end),
                        .position = position_,
                        .reading = &reading,
                        .steps = reading.steps});
    return last();
  }
  bool put_special(std::size_t i);
  // A copy for this text, which may be changed.
  WordReading& own_reading(const WordReading& reading);
  const WordReading& placed(const WordReading& reading, RewritingView rewriting, std::size_t begin);
  void close_open(std::size_t i);

  WordMemory& memory_;
  const Words* words_ = nullptr;
  Contexts contexts_;
  bool is_document_ = false;
  std::vector<AnalyzedToken>* tokens_ = nullptr;
  std::uint32_t position_ = 0;
  std::vector<Open> open_;
  std::string folded_;
};

}  // namespace fuge::analysis
