#include "analysis/word_analyzer.h"

#include <fmt/format.h>

#include "analysis/case_folder.h"
#include "analysis/terms.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

// ICU orders combining marks in quadratic time: longer words aren't folded as a whole.
constexpr std::size_t max_folded_bytes = 512;
// What is remembered: about 10 MB of the words that texts repeat.
constexpr std::size_t most_remembered = std::size_t{1} << 15;
constexpr std::size_t longest_remembered = 64;

}  // namespace

WordAnalyzer::WordAnalyzer(const SharedWords& words)
    : words_(words), parts_(words_.splitter, stemmer_) {}

const AnalyzedWord& WordAnalyzer::analyze(std::string_view word) {
  if (word.size() > longest_remembered) {
    make(word, unseen_);
    return unseen_;
  }
  const auto found = seen_.find(word);
  if (found != seen_.end()) return found->second;
  if (seen_.size() >= most_remembered) seen_.clear();
  AnalyzedWord& made = seen_[std::string(word)];
  make(word, made);
  return made;
}

void WordAnalyzer::make(std::string_view word, AnalyzedWord& result) {
  result.parts.clear();
  result.steps = 0;
  if (word.size() > max_folded_bytes) {
    fold_case(word.substr(0, utf8::floor_boundary(word, shortened_bytes)), folded_);
    result.form = result.term = shortened(folded_, word);
    return;
  }
  fold_case(word, folded_);
  result.form = bounded(folded_);
  result.term = folded_.empty() ? folded_ : bounded(stemmer_.stem(folded_));
  if (words_.options.compounds) parts_.make(word, result.term, result.parts, result.steps);
}

}  // namespace fuge::analysis
