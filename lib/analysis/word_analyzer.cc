#include "analysis/word_analyzer.h"

#include <fmt/format.h>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/figures.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/normalizer/stop_words.h"
#include "analysis/terms.h"
#include "base/limits.h"
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
    : words_(words), keys_(words_, stemmer_), parts_(words_.splitter, keys_) {}

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
  result.constituents.clear();
  result.steps = 0;
  if (word.size() > max_folded_bytes) {
    fold_case(word.substr(0, utf8::floor_boundary(word, shortened_bytes)), folded_);
    result.form = result.term = shortened(folded_, word);
    return;
  }
  fold_case(word, folded_);
  result.form = bounded(folded_);
  result.term.clear();
  if (folded_.empty()) return;
  if (words_.options.spelling && without_separators(folded_, result.term)) {
    take(Step::number, result.steps);
  } else {
    make_key(word, result);
  }
  if (result.term.size() > max_term_bytes) result.term = bounded(result.term);
}

void WordAnalyzer::make_key(std::string_view word, AnalyzedWord& result) {
  spelled_.reset(folded_);
  if (words_.options.spelling) spell(words_.known, spelled_);
  if (spelled_.changed()) take(Step::spelling, result.steps);
  const std::string& usual = spelled_.text();
  const bool stop_word = is_stop_word(usual);
  if (stop_word) {
    take(Step::stop_word, result.steps);
  } else {
    result.term = keys_.stem_of_name(usual, result.steps);
    if (!result.term.empty()) return;
  }
  if (words_.options.compounds) make_parts(word, result);
  if (!result.term.empty()) return;
  result.term = stop_word ? keys_.plain_stem_of(usual) : keys_.stem_of(usual, result.steps);
}

// A word that the user has an exception for is split as it is printed.
bool WordAnalyzer::is_own_exception() const {
  return !words_.exceptions.empty() && words_.exceptions.contains(folded_);
}

void WordAnalyzer::make_parts(std::string_view word, AnalyzedWord& result) {
  if (!spelled_.changed() || is_own_exception())
    return parts_.make(word, result.term, result.constituents, result.steps);
  parts_.make(spelled_.text(), result.term, result.constituents, result.steps);
  for (TokenConstituent& part : result.constituents) {
    part.begin = place_in_word(word, folded_, spelled_.origin(part.begin));
    part.end = place_in_word(word, folded_, spelled_.origin(part.end));
    if (part.begin < part.end) continue;
    part.begin = 0;
    part.end = word.size();
  }
}

}  // namespace fuge::analysis
