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
  const std::string_view key = key_of(word, context);
  const auto found = recent_.find(key);
  if (found != recent_.end()) return found->second;
  Words::node_type again;
  if (const auto old = older_.find(key); old != older_.end()) again = older_.extract(old);
  if (recent_.size() >= most_in_generation) {
    older_ = std::move(recent_);
    recent_.clear();
  }
  if (again) return recent_.insert(std::move(again)).position->second;
  AnalyzedWord& made = recent_[std::string(key)];
  analysis_(word, context, made);
  return made;
}

// A word is another one in another context; most stand inside a sentence.
std::string_view WordMemory::key_of(std::string_view word, Context context) {
  if (context == Context::text) return word;
  key_.assign(word);
  key_ += '\0';
  key_ += static_cast<char>(context);
  return key_;
}

}  // namespace fuge::analysis
