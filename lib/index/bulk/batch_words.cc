#include "index/bulk/batch_words.h"

#include "analysis/memory/word_reading.h"
#include "index/words/word_identity.h"

namespace fuge::index {

WordNumber BatchWords::number_of(const TokenView& token, bool form_counts) {
  const std::uint64_t hash = word_hash(token, form_counts);
  const auto next = static_cast<WordNumber>(words_.size() + 1);
  const auto [found, is_new] = numbers_.try_emplace(hash, next);
  if (is_new) words_.push_back({hash, copy(token), form_counts});
  return found->second;
}

TokenView BatchWords::copy(const TokenView& token) {
  TokenView copied = token;
  copied.form = texts_.copy(token.form);
  copied.term = texts_.copy(token.term);
  copied.origin = texts_.copy(token.origin);
  const auto parts = texts_.make<analysis::WordConstituent>(token.constituents.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ConstituentView part = token.constituents[i];
    const std::string_view term = texts_.copy(part.term);
    parts[i] = {.bytes = term.data(),
                .begin = static_cast<std::uint32_t>(part.begin - token.begin),
                .end = static_cast<std::uint32_t>(part.end - token.begin),
                .size = static_cast<std::uint16_t>(term.size()),
                .role = part.role};
  }
  copied.constituents = ConstituentViews(parts, token.begin);
  return copied;
}

}  // namespace fuge::index
