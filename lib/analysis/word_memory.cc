#include "analysis/word_memory.h"

#include <utility>

namespace fuge::analysis {
namespace {

constexpr std::size_t most_remembered = std::size_t{1} << 15;
constexpr std::size_t longest_remembered = 64;  // bytes

}  // namespace

WordMemory::WordMemory(Analysis analysis) : analysis_(std::move(analysis)) {}

const AnalyzedWord& WordMemory::find(std::string_view word) {
  if (word.size() > longest_remembered) {
    analysis_(word, unseen_);
    return unseen_;
  }
  const auto found = seen_.find(word);
  if (found != seen_.end()) return found->second;
  if (seen_.size() >= most_remembered) seen_.clear();
  AnalyzedWord& made = seen_[std::string(word)];
  analysis_(word, made);
  return made;
}

}  // namespace fuge::analysis
