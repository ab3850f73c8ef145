// Layer: query. Lexemes → the leaves of a tree: words, sources and dates.
#pragma once

#include <cstddef>
#include <optional>

#include "fuge/analyzer.h"
#include "query/lexer.h"
#include "query/tree.h"

namespace fuge::query {

// A leaf; or nothing, without error, for words that have no letter or digit ("&").
struct Leaf {
  std::optional<Node> node = {};
  std::optional<QueryError> error = {};
};

// The error of the word at `position`, the first beyond max_words.
QueryError too_many_words(std::size_t position);

// Makes the leaves of one query and counts them against max_words.
class LeafMaker {
 public:
  // The analyzer outlives the maker.
  explicit LeafMaker(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // For lexemes of kind words, source and date.
  Leaf make(const Lexeme& lexeme);

 private:
  Leaf words(const Lexeme& lexeme);
  Leaf source(const Lexeme& lexeme);
  Leaf date(const Lexeme& lexeme);
  // An error where the word at `position` is one too many.
  std::optional<QueryError> count_word(std::size_t position);

  const Analyzer& analyzer_;
  std::size_t count_ = 0;
};

}  // namespace fuge::query
