// Layer: index. What makes two tokens the same word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fuge/tokens.h"
#include "index/token_terms.h"

namespace fuge::index {

// Everything but its place: what it is printed as, its terms, and that it is completed or joined.
// Two words of the same hash are taken for one: 64 bits, of some millions of words. `form_counts`
// is false for another reading of a word, whose form is counted by the first.
std::uint64_t word_hash(const TokenView& token, bool form_counts) noexcept;

// What stands beside its number in the term dictionary.
constexpr std::uint16_t check_of(std::uint64_t word_hash) noexcept {
  return static_cast<std::uint16_t>(word_hash);
}

// The term of the dictionary that is looked up for the number of a word: that of its surface form,
// or one of its own where it has none.
void identity_term(const TokenView& token, bool form_counts, std::string& term);

// Calls visit(std::string_view term, std::uint16_t check) for each term that leads to the word in
// the dictionary: first its identity with check_of() its hash, then the others with 0; one that a
// compound has twice comes twice. The term is valid during the call; `buffer` is memory to use
// again.
template <typename Visit>
void for_each_dictionary_term(const TokenView& token, bool form_counts, std::uint64_t word_hash,
                              std::string& buffer, Visit visit) {
  identity_term(token, form_counts, buffer);
  visit(std::string_view(buffer), check_of(word_hash));
  for_each_term(token, buffer, [&](const TokenTerm& term) {
    if (term.level != TermLevel::surface_form) visit(term.term, std::uint16_t{0});
  });
}

}  // namespace fuge::index
