#include "index/bulk/batch_words.h"

#include "index/words/word_identity.h"

namespace fuge::index {

WordNumber BatchWords::number_of(const Token& token, bool form_counts) {
  const std::uint64_t hash = word_hash(token, form_counts);
  const auto next = static_cast<WordNumber>(words_.size() + 1);
  const auto [found, is_new] = numbers_.try_emplace(hash, next);
  if (is_new) words_.push_back({hash, token, form_counts});
  return found->second;
}

}  // namespace fuge::index
