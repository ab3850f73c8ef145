// Layer: index. The terms that a token is found by, and what of the text each stands for: the one
// rule by which documents are made and texts are matched against a query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "analysis/beginnings.h"
#include "analysis/normalizer/function_forms.h"
#include "fuge/tokens.h"
#include "schema/schema.h"

namespace fuge::index {

// How much of a token a term stands for.
enum class TermLevel {
  surface_form,  // the word as it is printed
  stem,          // the word in all its forms; the only one with a position
  origin,        // the word that it is made of: deutsch for die Deutschen
  constituent,   // one of its constituents, or several next to each other
  family,        // words that begin alike
};

struct TokenTerm {
  TermLevel level = TermLevel::stem;
  std::string_view term = {};  // as posted, with its prefix but without that of a field
  std::size_t begin = 0;       // bytes of the text
  std::size_t end = 0;
};

// Whether a token is found by its surface form. What was completed from other words isn't printed
// so; a function word that is the only form of its term is found by that.
inline bool has_form_term(const TokenView& token) {
  return !token.has(Step::ellipsis) &&
         !(token.has(Step::stop_word) && analysis::term_of_only_form(token.form) == token.term);
}

inline std::string_view form_prefix(const TokenView& token) noexcept {
  return token.has(Step::stop_word) ? schema::prefix::function_form : schema::prefix::form;
}

// Calls visit(const TokenTerm&) for each term, the closest to what is printed first. The term is
// valid during the call; `buffer` is memory to use again.
template <typename Visit>
void for_each_term(const TokenView& token, std::string& buffer, Visit visit) {
  const auto prefixed = [&buffer](std::string_view prefix, std::string_view rest) {
    buffer.assign(prefix).append(rest);
    return std::string_view(buffer);
  };
  if (has_form_term(token))
    visit(TokenTerm{TermLevel::surface_form, prefixed(form_prefix(token), token.form), token.begin,
                    token.end});
  visit(TokenTerm{TermLevel::stem, token.term, token.begin, token.end});
  if (!token.origin.empty())
    visit(TokenTerm{TermLevel::origin, prefixed(schema::prefix::origin, token.origin), token.begin,
                    token.end});
  for (const ConstituentView& constituent : token.constituents)
    visit(TokenTerm{TermLevel::constituent,
                    prefixed(schema::prefix_of(constituent.role), constituent.term),
                    constituent.begin, constituent.end});
  for (const std::string_view beginning : analysis::beginnings(token))
    visit(TokenTerm{TermLevel::family, prefixed(schema::prefix::beginning, beginning), token.begin,
                    token.end});
}

}  // namespace fuge::index
