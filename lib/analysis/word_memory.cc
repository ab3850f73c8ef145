#include "analysis/word_memory.h"

#include <utility>

namespace fuge::analysis {
namespace {

constexpr std::size_t most_in_generation = std::size_t{1} << 14;
constexpr std::size_t longest_remembered = 64;  // bytes

}  // namespace

WordMemory::WordMemory(Analysis analysis) : analysis_(std::move(analysis)) {}

const AnalyzedWord& WordMemory::find(std::string_view word, Context context) {
  if (word.size() > longest_remembered) {
    analysis_(word, context, unseen_);
    return unseen_;
  }
  // Most words are the same wherever they stand.
  const AnalyzedWord* known = find_known(word);
  if (known != nullptr && (context == Context::text || holds_in(context, *known))) return *known;
  if (context != Context::text) {
    known = find_known(key_of(word, context));
    if (known != nullptr) return *known;
  }
  AnalyzedWord made;
  analysis_(word, context, made);
  const bool plain = context == Context::text || holds_in(context, made);
  return remember(plain ? word : key_of(word, context), std::move(made));
}

const AnalyzedWord* WordMemory::find_known(std::string_view key) {
  if (const auto found = recent_.find(key); found != recent_.end()) return &found->second;
  const auto old = older_.find(key);
  if (old == older_.end()) return nullptr;
  auto again = older_.extract(old);
  make_room();
  return &recent_.insert(std::move(again)).position->second;
}

const AnalyzedWord& WordMemory::remember(std::string_view key, AnalyzedWord made) {
  make_room();
  return recent_.insert_or_assign(std::string(key), std::move(made)).first->second;
}

void WordMemory::make_room() {
  if (recent_.size() < most_in_generation) return;
  older_ = std::move(recent_);
  recent_.clear();
}

bool WordMemory::holds_in(Context context, const AnalyzedWord& word) {
  return !is_of_query(context) && word.same_in_documents;
}

// A word is another one in another context.
std::string_view WordMemory::key_of(std::string_view word, Context context) {
  key_.assign(word);
  key_ += '\0';
  key_ += static_cast<char>(context);
  return key_;
}

}  // namespace fuge::analysis
