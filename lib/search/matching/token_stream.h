// Layer: search. The tokens of a text, one after the other, wherever they come from.
#pragma once

#include <cstddef>
#include <string_view>

#include "fuge/analyzer.h"
#include "fuge/token.h"

namespace fuge::search {

class TokenStream {
 public:
  virtual ~TokenStream() = default;

  // The next token in the order of the text, valid until the next call; null at the end, and from
  // then on.
  virtual const Token* next() = 0;
};

// Those of a text that is analyzed. Used by one thread at a time.
class AnalyzedTokens final : public TokenStream {
 public:
  // `analyzer` outlives it.
  explicit AnalyzedTokens(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // Begins a text; its memory is used again.
  void reset(std::string_view text) {
    analyzer_.analyze(text, Purpose::document, tokens_);
    next_ = 0;
  }

  const Token* next() override {
    if (next_ == tokens_.size()) return nullptr;
    token_ = tokens_[next_++];
    return &token_;
  }

 private:
  const Analyzer& analyzer_;
  Tokens tokens_;
  Token token_;
  std::size_t next_ = 0;
};

}  // namespace fuge::search
