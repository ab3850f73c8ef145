#include "analysis/pipeline.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "analysis/constituents.h"
#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/figures.h"
#include "analysis/normalizer/gender.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/normalizer/stop_words.h"
#include "analysis/terms.h"
#include "analysis/tokenizer/hyphenated.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "compound/alphabet.h"

namespace fuge::analysis {
namespace {

// ICU orders combining marks in quadratic time: longer words are noise, and aren't folded as a
// whole, nor split.
constexpr std::size_t longest_word = 512;  // bytes
constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

// As the splitter reads them.
bool has_same_letters(std::string_view one, std::string_view other) {
  compound::Letters letters;
  compound::Letters others;
  return compound::read_letters(one, 0, one.size(), letters) &&
         compound::read_letters(other, 0, other.size(), others) &&
         std::ranges::equal(letters.all(), others.all());
}

}  // namespace

Pipeline::Pipeline(std::shared_ptr<const SharedWords> shared)
    : shared_(std::move(shared)),
      options_(shared_->options),
      word_finder_(shared_->known),
      memory_([this](std::string_view word, AnalyzedWord& result) { analyze(word, result); }),
      writer_(memory_),
      ellipsis_(shared_->splitter, shared_->known) {}

// A text.
void Pipeline::run(std::string_view text, std::vector<Token>& tokens) {
  segment_finder_.run(text, segments_);
  word_finder_.run({text, segments_}, words_);
  writer_.start(words_, tokens);
  joining_.start(options_.spelling);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    complete_begin(i);
    if (writer_.put(i)) {  // analyze(), or what is remembered of it
      joining_.put(words_, i, writer_);
      complete_end(i);
      writer_.next_position();
    }
    writer_.close(i);
  }
  writer_.finish();
}

// A word, out of its context.
void Pipeline::analyze(std::string_view word, AnalyzedWord& result) {
  result = {};
  if (fold(word, result) || read_figure(result)) return;
  respell(result);
  if (!find_name(result) && !split(word, result)) stem(result);
  if (result.term.size() > max_term_bytes) result.term = bounded(result.term);
}

// A base form: of a word that isn't split, or of a constituent.
std::string_view Pipeline::stem_of(std::string_view base, std::uint16_t& steps) {
  if (base.empty()) return base;
  base_.reset(base);
  if (options_.spelling) spell_base(base_);
  if (base_.changed()) take(Step::spelling, steps);
  const std::string& usual = base_.text();
  if (const std::string_view name = name_of(usual, steps); !name.empty())
    return stemmer_.stem(name);
  if (!options_.gender || !without_gender(shared_->known, usual, other_form_))
    return stemmer_.stem(usual);
  take(Step::gender, steps);
  return stemmer_.stem(other_form_);
}

// Nothing is left to do for noise, and for what has nothing but ignorables.
bool Pipeline::fold(std::string_view word, AnalyzedWord& result) {
  if (word.size() > longest_word) {
    fold_case(word.substr(0, utf8::floor_boundary(word, shortened_bytes)), folded_);
    result.form = result.term = shortened(folded_, word);
    return true;
  }
  fold_case(word, folded_);
  result.form = bounded(folded_);
  return folded_.empty();
}

bool Pipeline::read_figure(AnalyzedWord& result) {
  if (!options_.spelling || !in_one_notation(folded_, result.term)) return false;
  take(Step::number, result.steps);
  if (result.term.size() > max_term_bytes) result.term = bounded(result.term);
  return true;
}

void Pipeline::respell(AnalyzedWord& result) {
  spelled_.reset(folded_);
  if (options_.spelling) spell(shared_->known, spelled_);
  if (spelled_.changed()) take(Step::spelling, result.steps);
  if (is_stop_word(spelled_.text())) take(Step::stop_word, result.steps);
}

bool Pipeline::find_name(AnalyzedWord& result) {
  if (has(Step::stop_word, result.steps)) return false;
  const std::string_view name = name_of(spelled_.text(), result.steps);
  if (name.empty()) return false;
  result.term = stemmer_.stem(name);
  return true;
}

// What no transcription changes is none: its name is only itself.
std::string_view Pipeline::name_of(std::string_view base, std::uint16_t& steps) {
  if (!options_.names) return {};
  const std::string_view name = shared_->names.find(shared_->known, base, other_form_);
  if (!name.empty() && name != base) take(Step::name, steps);
  return name;
}

bool Pipeline::split(std::string_view word, AnalyzedWord& result) {
  const bool as_printed = is_split_as_printed(word);
  const std::string_view read = as_printed ? word : std::string_view(spelled_.text());
  if (!options_.compounds || read.size() > longest_word) return false;
  shared_->splitter.split(read, constituents_);
  if (constituents_.size() < 2) return false;
  if (!stem_constituents(result.steps)) return false;
  result.term = add_constituents(constituents_, stems_, result.constituents);
  take(Step::compound, result.steps);
  if (!as_printed) place_in_printed(word, result);
  return !result.term.empty();
}

// False where what is left of them makes no compound: ignorables between hyphens are nothing.
bool Pipeline::stem_constituents(std::uint16_t& steps) {
  stems_.clear();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < constituents_.size(); ++i) {
    fold_case(constituents_[i].base, folded_base_);
    if (folded_base_.empty()) continue;
    stems_.emplace_back(stem_of(folded_base_, steps));
    if (kept < i) std::swap(constituents_[kept], constituents_[i]);
    ++kept;
  }
  constituents_.resize(kept);
  return kept > 1;
}

// A word that the user has an exception for is split as it is printed; so is one that keeps its
// letters when it is folded, as ligatures don't.
bool Pipeline::is_split_as_printed(std::string_view word) const {
  if (!shared_->exceptions.empty() && shared_->exceptions.contains(folded_)) return true;
  if (spelled_.changed()) return false;
  return word.size() == folded_.size() || has_same_letters(word, folded_);
}

void Pipeline::place_in_printed(std::string_view word, AnalyzedWord& result) const {
  for (TokenConstituent& constituent : result.constituents) {
    constituent.begin = place_in_word(word, folded_, spelled_.origin(constituent.begin));
    constituent.end = place_in_word(word, folded_, spelled_.origin(constituent.end));
    if (constituent.begin < constituent.end) continue;
    constituent.begin = 0;
    constituent.end = word.size();
  }
}

// A function word stays as it is.
void Pipeline::stem(AnalyzedWord& result) {
  const std::string& usual = spelled_.text();
  result.term =
      has(Step::stop_word, result.steps) ? stemmer_.stem(usual) : stem_of(usual, result.steps);
}

// "-einzelhandel" takes its begin from a word before it: its token begins before the word's own.
void Pipeline::complete_begin(std::size_t i) {
  if (options_.ellipsis && lacks_begin(words_, i))
    complete(i, last_of_hyphenated(words_, i, any_number));
}

// "Staats-" takes its end from a word behind it.
void Pipeline::complete_end(std::size_t i) {
  if (!options_.ellipsis || lacks_begin(words_, i) || (i > 0 && joined_to_next(words_, i - 1)))
    return;
  const std::size_t last = last_of_hyphenated(words_, i, any_number);
  if (lacks_end(words_, last)) complete(i, last);
}

void Pipeline::complete(std::size_t first, std::size_t last) {
  const auto completed = ellipsis_.complete(words_, first, last);
  if (!completed || !writer_.put(completed->rewriting, completed->begin, completed->end)) return;
  Token& token = writer_.last();
  token.add(Step::ellipsis);
  token.borrowed_begin = completed->borrowed_begin;
  token.borrowed_end = completed->borrowed_end;
  if (last == first) return;
  token.add(Step::joined);
  writer_.extend_to(last);
}

}  // namespace fuge::analysis
