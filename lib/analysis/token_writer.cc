#include "analysis/token_writer.h"

#include <algorithm>
#include <string>

#include "analysis/normalizer/case_folder.h"
#include "analysis/terms.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest_form = 512;  // bytes, before it is folded

void copy(const AnalyzedWord& word, Token& token) {
  token.form = word.form;
  token.term = word.term;
  token.constituents = word.constituents;
  token.steps = word.steps;
  token.origin = word.origin;
}

}  // namespace

void TokenWriter::start(const Words& words, Purpose purpose, std::vector<Token>& tokens) {
  words_ = &words;
  contexts_.start(words, purpose);
  tokens_ = &tokens;
  tokens_->reserve(words.size() + words.size() / 8);  // some have several readings
  count_ = 0;
  position_ = 0;
  open_.clear();
}

void TokenWriter::finish() {
  tokens_->resize(count_);
}

Token& TokenWriter::put(std::size_t begin, std::size_t end) {
  if (count_ == tokens_->size()) tokens_->emplace_back();
  Token& token = (*tokens_)[count_++];
  token.begin = begin;
  token.end = end;
  token.position = position_;
  token.positions = 1;
  token.borrowed_begin = token.borrowed_end = 0;
  token.constituents.clear();
  token.origin.clear();
  token.steps = 0;
  return token;
}

bool TokenWriter::put(std::size_t i) {
  const Word& word = words_->all[i];
  if (word.special != Word::as_printed) {
    const SpecialWord& special = words_->specials[word.special];
    if (!put(special.rewriting, word.begin, word.end)) return false;
    put_special(special, last());
    return true;
  }
  const AnalyzedWord& analyzed = memory_.find((*words_)[i], contexts_.of(i));
  if (analyzed.term.empty()) return false;
  Token& token = put(word.begin, word.end);
  copy(analyzed, token);
  for (TokenConstituent& constituent : token.constituents) {
    constituent.begin += word.begin;
    constituent.end += word.begin;
  }
  put_others(analyzed);
  return true;
}

// They differ from the last token in their terms alone.
void TokenWriter::put_others(const AnalyzedWord& analyzed) {
  const std::size_t first = last_number();
  for (const OtherReading& other : analyzed.others) {
    Token& token = put(this->token(first).begin, this->token(first).end);
    token.form = analyzed.form;
    token.term = other.term;
    token.origin = other.origin;
    token.steps = other.steps;
    token.add(Step::reading);
  }
}

bool TokenWriter::put(const Rewriting& rewriting, std::size_t begin, std::size_t end,
                      Context context) {
  const AnalyzedWord& analyzed = memory_.find(rewriting.word(), context);
  if (analyzed.term.empty()) return false;
  Token& token = put(begin, end);
  copy(analyzed, token);
  for (TokenConstituent& constituent : token.constituents)
    rewriting.place(constituent.begin, constituent.end);
  return true;
}

void TokenWriter::add_reading(std::size_t number, const std::string& term) {
  std::size_t place = number + 1;
  while (place < count_ && token(place).has(Step::reading)) ++place;
  put(token(number).begin, token(number).end);
  Token& made = last();
  const Token& word = token(number);
  made.position = word.position;
  made.form = word.form;
  made.term = term;
  made.add(Step::base_form);
  made.add(Step::reading);
  const auto at = tokens_->begin() + static_cast<std::ptrdiff_t>(place);
  const auto end = tokens_->begin() + static_cast<std::ptrdiff_t>(count_);
  std::rotate(at, end - 1, end);
  for (Open& open : open_)
    if (open.token >= place) ++open.token;
}

void TokenWriter::put_special(const SpecialWord& special, Token& token) {
  token.steps = static_cast<std::uint16_t>(token.steps | special.steps);
  // That of the analysis will do for noise.
  if (special.form.empty() || special.form.size() > longest_form) return;
  std::string folded;
  fold_case(special.form, folded);
  if (folded.empty()) return;
  token.form = bounded(folded);
  // "a. M." is not the word "am".
  const bool another_word = token.has(Step::abbreviation) && token.has(Step::stop_word);
  if (!special.literal && !another_word) return;
  token.term = token.form;
  token.constituents.clear();
  token.steps = special.steps;
}

// The position is that of the word behind.
void TokenWriter::close(std::size_t i) {
  if (open_.empty()) return;
  std::erase_if(open_, [&](const Open& open) {
    if (open.last_word > i) return false;
    Token& token = (*tokens_)[open.token];
    token.positions = std::max(1U, position_ - token.position);
    return true;
  });
}

}  // namespace fuge::analysis
