// Layer: query. Lexemes → the leaves of a tree: words, keywords and dates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "fuge/analyzer.h"
#include "fuge/token.h"
#include "query/syntax/lexer.h"
#include "query/syntax/tree.h"
#include "query/syntax/word_mark.h"

namespace fuge::query {

// A leaf; or nothing, without error, for words that have no letter or digit ("&").
struct Leaf {
  std::optional<Node> node = {};
  std::optional<QueryError> error = {};
};

// The error of the word at `position`, the first beyond max_words.
QueryError too_many_words(std::size_t position);

// The alternatives of one position are one word against max_words: how many words they are.
class WordCount {
 public:
  // Whether the token is one more than there were.
  bool is_next(const TokenView& token) noexcept {
    if (token.position < next_) return false;
    next_ = token.position + 1;
    return true;
  }

 private:
  std::uint32_t next_ = 0;
};

// Makes the leaves of one query and counts them against max_words.
class LeafMaker {
 public:
  // The analyzer outlives the maker. What day it is may be unknown.
  LeafMaker(const Analyzer& analyzer, Purpose purpose, const std::optional<Date>& today)
      : analyzer_(analyzer), purpose_(purpose), today_(today) {}

  // For lexemes of kind words, keyword and date.
  Leaf make(const Lexeme& lexeme);

 private:
  Leaf words(const Lexeme& lexeme);
  Leaf plain_words(const Lexeme& lexeme);
  void add_function_word(const Lexeme& lexeme, std::vector<Word>& words) const;
  Leaf marked_word(const Lexeme& lexeme, const WordMark& mark);
  Leaf keyword(const Lexeme& lexeme);
  Leaf date(const Lexeme& lexeme);
  // An error where the word at `position` is one too many.
  std::optional<QueryError> count_word(std::size_t position);

  const Analyzer& analyzer_;
  Purpose purpose_;
  std::optional<Date> today_;
  std::size_t count_ = 0;
};

}  // namespace fuge::query
