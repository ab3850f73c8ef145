#include "analysis/word_memory.h"

#include <utility>

namespace fuge::analysis {
namespace {

constexpr std::size_t most_in_generation = std::size_t{1} << 14;
constexpr std::size_t longest_remembered = 64;  // bytes

}  // namespace

WordMemory::WordMemory(Analysis analysis) : analysis_(std::move(analysis)) {}

const AnalyzedWord& WordMemory::find(std::string_view word) {
  if (word.size() > longest_remembered) {
    analysis_(word, unseen_);
    return unseen_;
  }
  const auto found = recent_.find(word);
  if (found != recent_.end()) return found->second;
  Words::node_type again;
  if (const auto old = older_.find(word); old != older_.end()) again = older_.extract(old);
  if (recent_.size() >= most_in_generation) {
    older_ = std::move(recent_);
    recent_.clear();
  }
  if (again) return recent_.insert(std::move(again)).position->second;
  AnalyzedWord& made = recent_[std::string(word)];
  analysis_(word, made);
  return made;
}

}  // namespace fuge::analysis
