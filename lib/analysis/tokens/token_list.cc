#include "analysis/tokens/token_list.h"

#include <algorithm>

namespace fuge {

ConstituentViews::ConstituentViews(std::span<const analysis::WordConstituent> all,
                                   std::size_t begin_of_word) noexcept
    : of_word_(all.data()), size_(all.size()), begin_of_word_(begin_of_word) {}

ConstituentView ConstituentViews::operator[](std::size_t i) const {
  if (of_token_ != nullptr)
    return {of_token_[i].begin, of_token_[i].end, of_token_[i].role, of_token_[i].term};
  const analysis::WordConstituent& part = of_word_[i];
  return {begin_of_word_ + part.begin, begin_of_word_ + part.end, part.role, part.term()};
}

bool operator==(const ConstituentViews& one, const ConstituentViews& other) {
  return std::ranges::equal(one, other);
}

TokenView::TokenView(const Token& token)
    : begin(token.begin),
      end(token.end),
      position(token.position),
      positions(token.positions),
      form(token.form),
      term(token.term),
      constituents(std::span(token.constituents)),
      steps(token.steps),
      origin(token.origin),
      borrowed_begin(token.borrowed_begin),
      borrowed_end(token.borrowed_end) {}

TokenView::operator Token() const {
  Token token{.begin = begin,
              .end = end,
              .position = position,
              .positions = positions,
              .form = std::string(form),
              .term = std::string(term),
              .steps = steps,
              .origin = std::string(origin),
              .borrowed_begin = borrowed_begin,
              .borrowed_end = borrowed_end};
  token.constituents.assign(constituents.begin(), constituents.end());
  return token;
}

TokenView Tokens::Values::operator[](std::size_t i) const {
  return analysis::view_of(list->tokens[i]);
}

std::size_t Tokens::size() const noexcept {
  return list_ == nullptr ? 0 : list_->tokens.size();
}

std::vector<Token> Tokens::to_vector() const {
  return std::vector<Token>(begin(), end());
}

bool operator==(const Tokens& one, const Tokens& other) {
  return std::ranges::equal(one, other);
}

}  // namespace fuge
