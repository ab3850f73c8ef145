#include "analysis/tokens/token_writer.h"

#include <algorithm>

#include "analysis/normalizer/case_folder.h"
#include "analysis/terms.h"
#include "base/limits.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest_form = 512;  // bytes, before it is folded

}  // namespace

void TokenWriter::start(const Words& words, Purpose purpose, std::size_t most_tokens,
                        std::vector<AnalyzedToken>& tokens) {
  words_ = &words;
  contexts_.start(words, purpose);
  is_document_ = purpose == Purpose::document;
  tokens_ = &tokens;
  tokens_->clear();
  // Some words have several readings.
  tokens_->reserve(std::min(words.size() + words.size() / 8, most_tokens));
  position_ = 0;
  open_.clear();
}

bool TokenWriter::put(std::size_t i) {
  const Word& word = words_->all[i];
  if (word.special != Word::as_printed) return put_special(i);
  PrintedWord& printed = *words_->printed[i];
  const bool same = is_document_ && printed.in_documents != nullptr;
  const WordReading* reading =
      same ? printed.in_documents : &memory_.read(printed, contexts_.of(i));
  if (reading->term().empty()) return false;
  for (std::size_t left = reading->others;; --left, ++reading) {
    put(word.begin, word.end, *reading);
    if (left == 0) return true;
  }
}

bool TokenWriter::put(RewritingView rewriting, std::size_t begin, std::size_t end,
                      Context context) {
  const WordReading& reading = memory_.read(rewriting.word(), context);
  if (reading.term().empty()) return false;
  put(begin, end, placed(reading, rewriting, begin));
  return true;
}

void TokenWriter::put(std::size_t begin, std::size_t end, std::string_view form,
                      std::string_view term) {
  Arena& arena = memory_.text_arena();
  WordReading& reading = arena.make<WordReading>(1).front();
  reading.set_form(arena.copy(form));
  reading.set_term(arena.copy(term));
  put(begin, end, reading);
}

bool TokenWriter::put_special(std::size_t i) {
  const Word& word = words_->all[i];
  const KeptSpecialWord& special = words_->specials[word.special];
  if (!put(words_->rewritings[special.rewriting], word.begin, word.end)) return false;
  AnalyzedToken& token = last();
  token.steps = static_cast<std::uint16_t>(token.steps | special.steps);
  // That of the analysis will do for noise.
  const std::string_view form = words_->form_of(special);
  if (form.empty() || form.size() > longest_form) return true;
  fold_form(form);
  if (folded_.empty()) return true;
  // "a. M." is not the word "am".
  const bool another_word = token.has(Step::abbreviation) && token.has(Step::stop_word);
  if (!special.literal && !another_word) return true;
  WordReading& reading = own_reading(*token.reading);
  reading.set_term(reading.form());
  reading.set_constituents({});
  token.reading = &reading;
  token.steps = special.steps;
  return true;
}

void TokenWriter::set_form(std::string_view form) {
  if (last().reading->form() == form) return;
  WordReading& reading = own_reading(*last().reading);
  reading.set_form(memory_.text_arena().copy(form));
  last().reading = &reading;
}

void TokenWriter::fold_form(std::string_view printed) {
  fold_case(printed, folded_);
  if (folded_.size() > max_term_bytes) folded_ = bounded(folded_);
  if (!folded_.empty()) set_form(folded_);
}

WordReading& TokenWriter::own_reading(const WordReading& reading) {
  WordReading& own = memory_.text_arena().make<WordReading>(1).front();
  own = reading;
  own.number = WordReading::no_number;
  own.others = 0;
  return own;
}

// Its constituents as they stand in the text. Most words are written there letter by letter.
const WordReading& TokenWriter::placed(const WordReading& reading, RewritingView rewriting,
                                       std::size_t begin) {
  if (reading.constituents().empty() || rewriting.is_as_printed(begin)) return reading;
  WordReading& own = own_reading(reading);
  const auto constituents =
      memory_.text_arena().make<WordConstituent>(reading.constituents().size());
  std::ranges::copy(reading.constituents(), constituents.begin());
  for (WordConstituent& constituent : constituents) {
    std::size_t first = constituent.begin;
    std::size_t last = constituent.end;
    rewriting.place(first, last);
    constituent.begin = static_cast<std::uint32_t>(first - begin);
    constituent.end = static_cast<std::uint32_t>(last - begin);
  }
  own.set_constituents(constituents);
  return own;
}

void TokenWriter::drop(std::size_t count) {
  tokens_->erase(tokens_->begin(), tokens_->begin() + static_cast<std::ptrdiff_t>(count));
  for (Open& open : open_) open.token -= count;
}

void TokenWriter::add_reading(std::size_t number, std::string_view term) {
  std::size_t place = number + 1;
  while (place < count() && token(place).has(Step::reading)) ++place;
  Arena& arena = memory_.text_arena();
  WordReading& reading = arena.make<WordReading>(1).front();
  reading.set_form(token(number).reading->form());
  reading.set_term(arena.copy(term));
  AnalyzedToken made{.begin = token(number).begin,
                     .end = token(number).end,
                     .position = token(number).position,
                     .reading = &reading};
  made.add(Step::base_form);
  made.add(Step::reading);
  tokens_->insert(tokens_->begin() + static_cast<std::ptrdiff_t>(place), made);
  for (Open& open : open_)
    if (open.token >= place) ++open.token;
}

// The position is that of the word behind.
void TokenWriter::close_open(std::size_t i) {
  std::erase_if(open_, [&](const Open& open) {
    if (open.last_word > i) return false;
    AnalyzedToken& token = (*tokens_)[open.token];
    token.positions = std::max(1U, position_ - token.position);
    return true;
  });
}

}  // namespace fuge::analysis
