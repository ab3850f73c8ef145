#include "analysis/token_maker.h"

#include <algorithm>
#include <limits>
#include <string>

#include "analysis/normalizer/case_folder.h"
#include "analysis/terms.h"
#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/hyphenated.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

// Words with more hyphens have no token of their own: no one searches for them.
constexpr std::size_t most_pieces = 6;
constexpr std::size_t longest_closed = 48;  // bytes
constexpr std::size_t longest_form = 512;   // before it is folded

// A closed spelling would be another figure (2024-25), or no word (C++-Kurs).
bool may_be_closed(const Pieces& pieces, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i) {
    if (pieces.all[i].reading != Piece::as_printed) return false;
    if (i < last && is_digit(pieces[i].back()) && is_digit(pieces[i + 1].front())) return false;
  }
  return pieces.all[last].end - pieces.all[first].begin <= longest_closed;
}

// Whether people close the word: two pieces, or such as G-20-Gipfel and E-Mail-Konto.
bool is_often_closed(const Pieces& pieces, std::size_t first, std::size_t last) {
  bool often = last - first == 1;
  for (std::size_t i = first; i <= last && !often; ++i)
    often = is_digit(pieces[i].back()) || pieces[i].size() == 1;
  return often && may_be_closed(pieces, first, last);
}

void copy(const AnalyzedWord& word, Token& token) {
  token.form = word.form;
  token.term = word.term;
  token.constituents = word.constituents;
  token.steps = word.steps;
}

}  // namespace

void TokenMaker::run(const Pieces& pieces, std::vector<Token>& tokens) {
  start(tokens);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    put_completed_begin(pieces, i);
    if (put_piece(pieces, i)) {
      put_groups(pieces, i);
      put_hyphens(pieces, i);
      ++position_;
    }
    if (!open_.empty()) close(i);
  }
  tokens.resize(count_);
}

void TokenMaker::start(std::vector<Token>& tokens) {
  tokens_ = &tokens;
  count_ = 0;
  position_ = 0;
  group_ = 0;
  word_first_ = word_end_ = 0;
  open_.clear();
}

Token& TokenMaker::next(std::size_t begin, std::size_t end) {
  if (count_ == tokens_->size()) tokens_->emplace_back();
  Token& token = (*tokens_)[count_++];
  token.begin = begin;
  token.end = end;
  token.position = position_;
  token.positions = 1;
  token.borrowed_begin = token.borrowed_end = 0;
  return token;
}

bool TokenMaker::put_piece(const Pieces& pieces, std::size_t i) {
  const Piece& piece = pieces.all[i];
  if (piece.reading != Piece::as_printed) {
    const PieceReading& reading = pieces.readings[piece.reading];
    if (!put_word(reading.rewriting, piece.begin, piece.end)) return false;
    put_reading(reading, (*tokens_)[count_ - 1]);
    return true;
  }
  const AnalyzedWord& word = words_.analyze(pieces[i]);
  if (word.term.empty()) return false;
  Token& token = next(piece.begin, piece.end);
  copy(word, token);
  for (TokenConstituent& part : token.constituents) {
    part.begin += piece.begin;
    part.end += piece.begin;
  }
  return true;
}

bool TokenMaker::put_word(const Rewriting& rewriting, std::size_t begin, std::size_t end) {
  const AnalyzedWord& word = words_.analyze(rewriting.word());
  if (word.term.empty()) return false;
  Token& token = next(begin, end);
  copy(word, token);
  for (TokenConstituent& part : token.constituents) rewriting.place(part.begin, part.end);
  return true;
}

void TokenMaker::put_reading(const PieceReading& reading, Token& token) {
  token.steps = static_cast<std::uint16_t>(token.steps | reading.steps);
  // That of the analysis will do for noise.
  if (reading.form.empty() || reading.form.size() > longest_form) return;
  std::string folded;
  fold_case(reading.form, folded);
  if (folded.empty()) return;
  token.form = bounded(folded);
  // "a. M." is not the word "am".
  const bool another_word = token.has(Step::abbreviation) && token.has(Step::stop_word);
  if (!reading.literal && !another_word) return;
  token.term = token.form;
  token.constituents.clear();
  token.steps = reading.steps;
}

void TokenMaker::put_groups(const Pieces& pieces, std::size_t i) {
  while (group_ < pieces.groups.size() && pieces.groups[group_].first < i) ++group_;
  for (; group_ < pieces.groups.size() && pieces.groups[group_].first == i; ++group_) {
    const PieceGroup& group = pieces.groups[group_];
    if (group.term.empty() || group.form.empty()) continue;
    Token& token = next(group.begin, group.end);
    token.form = group.form;
    token.term = group.term;
    token.constituents.clear();
    token.steps = static_cast<std::uint16_t>(Step::joined);
    open_.push_back({count_ - 1, group.last});
  }
}

void TokenMaker::put_hyphens(const Pieces& pieces, std::size_t i) {
  const Piece& piece = pieces.all[i];
  const bool inside = i < word_end_;
  if (hyphen_at(pieces.text, piece.end) == 0 &&
      (inside || hyphen_before(pieces.text, piece.begin) == 0))
    return;
  if (inside) return put_figured_pair(pieces, i);
  word_first_ = i;
  const std::size_t last = last_of_hyphenated(pieces, i, std::numeric_limits<std::size_t>::max());
  word_end_ = last + 1;
  if (last > i && last - i < most_pieces) put_hyphenated(pieces, i, last);
  put_figured_pair(pieces, i);
  if (options_.ellipsis && lacks_end(pieces, last) && !lacks_begin(pieces, i))
    put_completed(pieces, i, last);
}

void TokenMaker::put_hyphenated(const Pieces& pieces, std::size_t first, std::size_t last) {
  const std::size_t begin = pieces.all[first].begin;
  const std::size_t end = pieces.all[last].end;
  const std::size_t index = count_;
  if (!put_word(hyphenated(pieces, first, last, Hyphens::kept), begin, end)) return;
  (*tokens_)[index].add(Step::joined);
  open_.push_back({index, last});
  if (!is_often_closed(pieces, first, last)) return;
  if (!put_word(hyphenated(pieces, first, last, Hyphens::left_out), begin, end)) return;
  const Token& joined = (*tokens_)[index];
  Token& closed = (*tokens_)[count_ - 1];
  if (closed.term == joined.term) {
    --count_;
    return;
  }
  closed.form = joined.form;
  closed.add(Step::joined);
  open_.push_back({count_ - 1, last});
}

// Of "G-20-Gipfel" the "G20".
void TokenMaker::put_figured_pair(const Pieces& pieces, std::size_t i) {
  if (word_end_ - word_first_ < 3 || i + 1 >= word_end_ || !all_digits(pieces[i + 1])) return;
  if (!may_be_closed(pieces, i, i + 1) || is_digit(pieces[i].back())) return;
  const std::size_t begin = pieces.all[i].begin;
  const std::size_t end = pieces.all[i + 1].end;
  if (!put_word(hyphenated(pieces, i, i + 1, Hyphens::left_out), begin, end)) return;
  Token& token = (*tokens_)[count_ - 1];
  fold_case(hyphenated(pieces, i, i + 1, Hyphens::kept).word(), token.form);
  token.form = bounded(token.form);
  token.add(Step::joined);
  open_.push_back({count_ - 1, i + 1});
}

// "-einzelhandel": with its hyphen the token begins before that of the piece.
void TokenMaker::put_completed_begin(const Pieces& pieces, std::size_t i) {
  if (!options_.ellipsis || !lacks_begin(pieces, i)) return;
  put_completed(pieces, i, last_of_hyphenated(pieces, i, std::numeric_limits<std::size_t>::max()));
}

void TokenMaker::put_completed(const Pieces& pieces, std::size_t first, std::size_t last) {
  const auto completed = ellipsis_.complete(pieces, first, last);
  if (!completed || !put_word(completed->rewriting, completed->begin, completed->end)) return;
  Token& token = (*tokens_)[count_ - 1];
  token.add(Step::ellipsis);
  token.borrowed_begin = completed->borrowed_begin;
  token.borrowed_end = completed->borrowed_end;
  if (last == first) return;
  token.add(Step::joined);
  open_.push_back({count_ - 1, last});
}

// The position is that of the piece behind.
void TokenMaker::close(std::size_t piece) {
  std::erase_if(open_, [&](const Open& open) {
    if (open.last_piece > piece) return false;
    Token& token = (*tokens_)[open.token];
    token.positions = std::max(1U, position_ - token.position);
    return true;
  });
}

}  // namespace fuge::analysis
