#include "analysis/tokenizer/divided_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/stop_words.h"
#include "analysis/tables/coordination.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/word_lists.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest_line_end = 40;  // bytes: indented lines too
constexpr std::size_t longest_piece = 64;     // bytes
constexpr std::size_t most_pieces = 4;        // in narrow columns
constexpr auto divided_step = static_cast<std::uint16_t>(Step::divided);
constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view not_sign = "\u00AC";  // as scanners print a hyphen at the end of a line

std::size_t mark_at(std::string_view text, std::size_t at) noexcept {
  if (const std::size_t hyphen = hyphen_at(text, at); hyphen > 0) return hyphen;
  if (at >= text.size()) return 0;
  const std::string_view two = text.substr(at, 2);
  return two == not_sign || two == soft_hyphen ? 2 : 0;
}

bool begins_small(std::string_view text) {
  return unicode::is_small(utf8::decode(text, 0).code_point);
}

// Neither a figure nor letters such as US have a rest in small letters.
bool ends_small(std::string_view text) {
  return unicode::is_small(
      utf8::decode(text, utf8::floor_boundary(text, text.size() - 1)).code_point);
}

std::string_view piece(const Segments& segments, std::size_t i) {
  std::string_view letters = segments[i];
  while (letters.ends_with(soft_hyphen)) letters.remove_suffix(soft_hyphen.size());
  return letters;
}

bool goes_on(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return false;
  const Segment& next = segments.all[i + 1];
  if (next_line_behind(segments.text, segments.all[i].end) != next.begin) return false;
  const std::string_view letters = piece(segments, i);
  return !letters.empty() && letters.size() <= longest_piece && ends_small(letters) &&
         begins_small(segments[i + 1]) && segments[i + 1].size() <= longest_piece;
}

Rewriting joined(const Segments& segments, std::size_t first, std::size_t last) {
  Rewriting whole;
  for (std::size_t i = first; i <= last; ++i) whole.take(piece(segments, i), segments.all[i].begin);
  return whole;
}

std::string folded(const Rewriting& word) {
  std::string result;
  fold_case(word.word(), result);
  return result;
}

// The lexicon has function words nowhere, and some words only as parts of compounds.
bool is_known(const KnownWords& known, const Rewriting& whole) {
  const std::string word = folded(whole);
  return known.has_part(word) || is_stop_word(word) || known.knows(word);
}

// Before 1996 a ck was divided as if it were two k: Zuk-⏎ker.
Rewriting with_ck(const Segments& segments, std::size_t i) {
  Rewriting whole;
  const std::string_view first = piece(segments, i);
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = begin + first.size();
  whole.take(first.substr(0, first.size() - 1), begin);
  whole.put("c", end - 1, end);
  whole.take(piece(segments, i + 1), segments.all[i + 1].begin);
  return whole;
}

// The last segment of the word; `first` where it isn't divided. A word such as "und" is the rest of
// another only where the lexicon has that: Cannabis.
std::size_t last_of_divided(const Segments& segments, std::size_t first, const KnownWords& known) {
  std::size_t last = first;
  while (last + 1 - first < most_pieces && goes_on(segments, last)) {
    if (joins_halves(segments[last + 1]) && !known.lists(folded(joined(segments, first, last + 1))))
      break;
    ++last;
  }
  return last;
}

void add_whole(const Segments& segments, std::size_t first, std::size_t last, Rewriting whole,
               Words& words) {
  SpecialWord special;
  special.rewriting = std::move(whole);
  special.steps = divided_step;
  words.add(segments.all[first].begin, segments.all[last].end, special);
}

void add_pieces(const Segments& segments, std::size_t first, std::size_t last, RewritingView whole,
                Words& words) {
  words.add_notation(last + 1 - first, segments.all[first].begin, segments.all[last].end, whole,
                     divided_step);
  for (std::size_t i = first; i <= last; ++i) words.add(segments.all[i].begin, segments.all[i].end);
}

}  // namespace

std::size_t next_line_behind(std::string_view text, std::size_t end) noexcept {
  const std::size_t mark = mark_at(text, end);
  const bool inside = end >= soft_hyphen.size() &&
                      text.substr(end - soft_hyphen.size(), soft_hyphen.size()) == soft_hyphen;
  if (mark == 0 && !inside) return 0;
  std::size_t lines = 0;
  std::size_t at = end + mark;
  const std::size_t limit = std::min(text.size(), at + longest_line_end);
  for (; at < limit && is_ascii_space(text[at]); ++at)
    if (text[at] == '\n') ++lines;
  return lines == 1 && at < limit ? at : 0;
}

bool joins_halves(std::string_view word) noexcept {
  return has_word(tables::joining_words, word);
}

std::size_t take_divided(const Segments& segments, std::size_t i, const KnownWords& known,
                         Words& words) {
  const std::size_t last = last_of_divided(segments, i, known);
  if (last == i) return 0;
  Rewriting whole = joined(segments, i, last);
  if (is_known(known, whole)) {
    add_whole(segments, i, last, std::move(whole), words);
  } else if (Rewriting other = with_ck(segments, i);
             last == i + 1 && piece(segments, i).ends_with('k') &&
             segments[last].starts_with('k') && is_known(known, other)) {
    add_whole(segments, i, last, std::move(other), words);
  } else {
    add_pieces(segments, i, last, whole, words);
  }
  return last + 1 - i;
}

}  // namespace fuge::analysis
