#include "analysis/joining.h"

#include <limits>
#include <string_view>

#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/hyphenated.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

// More words with hyphens between them have no token of their own: no one searches for it.
constexpr std::size_t most_words = 6;
constexpr std::size_t longest_closed = 48;  // bytes

// A closed spelling would be another figure (2024-25), or no word (C++-Kurs).
bool may_be_closed(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i) {
    if (words.all[i].special != Word::as_printed) return false;
    if (i < last && is_digit(words[i].back()) && is_digit(words[i + 1].front())) return false;
  }
  return words.all[last].end - words.all[first].begin <= longest_closed;
}

// Whether people close the spelling: two words, or such as G-20-Gipfel and E-Mail-Konto.
bool is_often_closed(const Words& words, std::size_t first, std::size_t last) {
  bool often = last - first == 1;
  for (std::size_t i = first; i <= last && !often; ++i)
    often = is_digit(words[i].back()) || words[i].size() == 1;
  return often && may_be_closed(words, first, last);
}

// The token of the words in one spelling. False where there is none.
bool put_spelling(const Words& words, std::size_t first, std::size_t last, Hyphens hyphens,
                  TokenWriter& writer) {
  if (!writer.put(hyphenated(words, first, last, hyphens), words.all[first].begin,
                  words.all[last].end))
    return false;
  writer.last().add(Step::joined);
  writer.extend_to(last);
  return true;
}

void put_spellings(const Words& words, std::size_t first, std::size_t last, TokenWriter& writer) {
  if (!put_spelling(words, first, last, Hyphens::kept, writer)) return;
  if (!is_often_closed(words, first, last)) return;
  const std::size_t kept = writer.last_number();
  if (!put_spelling(words, first, last, Hyphens::left_out, writer)) return;
  if (writer.last().reading->term() == writer.token(kept).reading->term())
    writer.take_back();
  else
    writer.set_form(writer.token(kept).reading->form());
}

}  // namespace

void Joining::put_groups(const Words& words, std::size_t i, TokenWriter& writer) {
  while (group_ < words.groups.size() && words.groups[group_].first < i) ++group_;
  for (; group_ < words.groups.size() && words.groups[group_].first == i; ++group_) {
    const WordGroup& group = words.groups[group_];
    if (group.term.empty() || group.form.empty()) continue;
    writer.put(group.begin, group.end, group.form, group.term);
    writer.last().add(Step::joined);
    writer.extend_to(group.last);
  }
}

void Joining::put_notations(const Words& words, std::size_t i, TokenWriter& writer) {
  const auto& all = words.notations;
  while (notation_ < all.size() && all[notation_].first < i) ++notation_;
  for (; notation_ < all.size() && all[notation_].first == i; ++notation_) {
    const Notation& notation = all[notation_];
    const bool divided = has(Step::divided, notation.steps);
    if (!divided && !notations_) continue;
    if (!writer.put(words.rewritings[notation.rewriting], notation.begin, notation.end)) continue;
    AnalyzedToken& token = writer.last();
    token.steps = static_cast<std::uint16_t>(token.steps | notation.steps);
    if (!divided)
      writer.fold_form(words.text.substr(notation.begin, notation.end - notation.begin));
    if (notation.last == i) continue;
    token.add(Step::joined);
    writer.extend_to(notation.last);
  }
}

void Joining::put_hyphenated(const Words& words, std::size_t i, TokenWriter& writer) {
  if (hyphen_at(words.text, words.all[i].end) == 0) return;
  if (i >= end_) {
    first_ = i;
    const std::size_t last = last_of_hyphenated(words, i, std::numeric_limits<std::size_t>::max());
    end_ = last + 1;
    if (last > i && last - i < most_words) put_spellings(words, i, last, writer);
  }
  put_figured_pair(words, i, writer);
}

void Joining::put_figured_pair(const Words& words, std::size_t i, TokenWriter& writer) const {
  if (end_ - first_ < 3 || i + 1 >= end_ || !all_digits(words[i + 1])) return;
  if (!may_be_closed(words, i, i + 1) || is_digit(words[i].back())) return;
  if (!put_spelling(words, i, i + 1, Hyphens::left_out, writer)) return;
  writer.fold_form(hyphenated(words, i, i + 1, Hyphens::kept).word());
}

}  // namespace fuge::analysis
