#include "index/words/word_identity.h"

#include "base/hash.h"
#include "index/token_terms.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

constexpr std::uint16_t steps_that_tell = static_cast<std::uint16_t>(Step::stop_word) |
                                          static_cast<std::uint16_t>(Step::ellipsis) |
                                          static_cast<std::uint16_t>(Step::joined);
// No token has it: it parts what is hashed.
constexpr std::string_view separator("\n", 1);

}  // namespace

std::uint64_t word_hash(const TokenView& token, bool form_counts) noexcept {
  std::uint64_t hash = stable_hash(form_counts ? token.form : std::string_view());
  const auto add = [&hash](std::string_view text) {
    hash = stable_hash(text, stable_hash(separator, hash));
  };
  add(token.term);
  add(token.origin);
  for (const ConstituentView& constituent : token.constituents) {
    add(constituent.term);
    hash += static_cast<std::uint64_t>(constituent.role);
  }
  const auto steps = static_cast<std::uint16_t>(token.steps & steps_that_tell);
  const char bytes[] = {static_cast<char>(steps & 0xFFU), static_cast<char>(steps >> 8)};
  add({bytes, sizeof bytes});
  return hash ^ hash >> 29;
}

void identity_term(const TokenView& token, bool form_counts, std::string& term) {
  if (form_counts && has_form_term(token)) {
    term.assign(form_prefix(token)).append(token.form);
  } else {
    term.assign(schema::prefix::formless).append(token.term);
  }
}

}  // namespace fuge::index
