#include "analysis/tokenizer/hyphenated.h"

#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/divided_words.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

// US-amerikanisch, 50-jährig: no word is divided so.
bool ends_no_piece(std::string_view word) {
  return is_digit(word.back()) || capital_at(word, utf8::floor_boundary(word, word.size() - 1));
}

bool goes_on_in_next_line(const Words& words, std::size_t i) {
  const std::size_t next = words.all[i + 1].begin;
  if (next_line_behind(words.text, words.all[i].end) != next) return false;
  return capital_at(words.text, next) || (ends_no_piece(words[i]) && !joins_halves(words[i + 1]));
}

}  // namespace

bool joined_to_next(const Words& words, std::size_t i) {
  const Word& word = words.all[i];
  if (word.end < words.text.size() && words.text[word.end] == ' ') return false;  // most
  const std::size_t hyphen = hyphen_at(words.text, word.end);
  if (hyphen == 0 || i + 1 == words.size()) return false;
  const Word& next = words.all[i + 1];
  if (word.in_address || next.in_address) return false;
  return words.gap(i).size() == hyphen || goes_on_in_next_line(words, i);
}

std::size_t last_of_hyphenated(const Words& words, std::size_t first, std::size_t most) {
  std::size_t last = first;
  while (last - first + 1 < most && joined_to_next(words, last)) ++last;
  return last;
}

std::size_t first_of_hyphenated(const Words& words, std::size_t last, std::size_t most) {
  std::size_t first = last;
  while (last - first + 1 < most && first > 0 && joined_to_next(words, first - 1)) --first;
  return first;
}

bool lacks_end(const Words& words, std::size_t i) {
  const Word& word = words.all[i];
  if (word.end == words.text.size() || words.text[word.end] == ' ') return false;  // most
  const std::size_t hyphen = hyphen_at(words.text, word.end);
  if (hyphen == 0 || word.in_address || joined_to_next(words, i)) return false;
  const std::size_t behind = word.end + hyphen;
  return hyphen_at(words.text, behind) == 0 && !word_at(words.text, behind);
}

bool lacks_begin(const Words& words, std::size_t i) {
  const Word& word = words.all[i];
  if (word.begin == 0 || words.text[word.begin - 1] == ' ') return false;  // most
  const std::size_t hyphen = hyphen_before(words.text, word.begin);
  if (hyphen == 0 || word.in_address || (i > 0 && joined_to_next(words, i - 1))) return false;
  const std::size_t before = word.begin - hyphen;
  return hyphen_before(words.text, before) == 0 && !word_before(words.text, before);
}

Rewriting hyphenated(const Words& words, std::size_t first, std::size_t last, Hyphens hyphens) {
  Rewriting rewriting;
  for (std::size_t i = first; i <= last; ++i) {
    words.append_to(i, rewriting);
    if (i == last || hyphens == Hyphens::left_out) continue;
    const std::size_t end = words.all[i].end;
    rewriting.put("-", end, end + hyphen_at(words.text, end));
  }
  return rewriting;
}

}  // namespace fuge::analysis
