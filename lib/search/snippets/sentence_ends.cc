#include "search/snippets/sentence_ends.h"

#include <algorithm>
#include <optional>
#include <string>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/stop_words.h"
#include "analysis/tables/abbreviations.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/word_lists.h"
#include "search/snippets/standard_abbreviations.h"
#include "search/tables/sentence_openers.h"

namespace fuge::search {
namespace {

using analysis::tables::Abbreviation;
using analysis::tables::SentenceEnd;

constexpr std::size_t most_parts = 5;     // i. d. R.
constexpr std::size_t longest_part = 24;  // bytes: Schönhauserstr.
constexpr std::size_t longest_ordinal = 3;
constexpr std::size_t longest_in_date = 2;  // 4.9.

// Where the letters that end at byte `end` begin; `end` where there are none, or too many.
std::size_t begin_of_letters(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t before = begin - 1;
    if (!is_ascii_letter(text[before])) {
      before = utf8::floor_boundary(text, before);
      if (!unicode::is_letter(utf8::decode(text, before).code_point)) break;
    }
    begin = before;
    if (end - begin > longest_part) return end;
  }
  return begin;
}

// The byte before which a single space stands, whichever of Unicode's; `end` where there is none.
std::size_t without_space(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  const std::size_t before = utf8::floor_boundary(text, end - 1);
  const char32_t c = utf8::decode(text, before).code_point;
  return unicode::is_space(c) ? before : end;
}

// Of an emperor or pope, or of a world war: II, XIV.
bool is_roman_ordinal(std::string_view letters) {
  return letters.size() > 1 && letters.find_first_not_of("IVX") == letters.npos;
}

constexpr std::size_t longest_listed = [] {
  std::size_t longest = 0;
  for (const Abbreviation& row : analysis::tables::abbreviations)
    longest = std::max(longest, row.text.size());
  return longest;
}();

const Abbreviation* row_of(std::string_view abbreviation) {
  if (abbreviation.size() > longest_listed) return nullptr;
  return find_row(analysis::tables::abbreviations, &Abbreviation::text, abbreviation);
}

// Of a compound (Bahnhofstr.): the row of its last letters.
const Abbreviation* row_of_ending(std::string_view abbreviation) {
  // They have a hyphen before them, and so stand first in the order of bytes.
  for (const Abbreviation& row : analysis::tables::abbreviations) {
    if (row.text.front() != '-') break;
    if (abbreviation.ends_with(row.text.substr(1))) return &row;
  }
  return nullptr;
}

// What the table says of an abbreviation, which has no spaces inside; nothing where it is none. As
// printed, or with a capital where a sentence begins.
std::optional<SentenceEnd> end_of_abbreviation(std::string abbreviation, bool single_part) {
  const Abbreviation* row = row_of(abbreviation);
  if (row == nullptr && is_ascii_capital(abbreviation.front())) {
    abbreviation.front() = ascii_lower(abbreviation.front());
    row = row_of(abbreviation);
  }
  if (row == nullptr && single_part) row = row_of_ending(abbreviation);
  return row == nullptr ? std::nullopt : std::optional(row->end);
}

// J. Müller, Johannes Paul II.
bool is_initial_or_ordinal(std::string_view abbreviation) {
  const std::string_view letters = abbreviation.substr(0, abbreviation.size() - 1);
  return utf8::count_characters(letters, 2) == 1 || is_roman_ordinal(letters);
}

// Calls `visit` with the abbreviations that the text may end with, from the shortest on, and with
// whether it is of one part alone: "B.", "z.B.".
template <class Visit>
void visit_abbreviations(std::string_view text, const Visit& visit) {
  std::string abbreviation;
  std::size_t end = text.size();
  for (std::size_t part = 0; part < most_parts && text.substr(0, end).ends_with('.'); ++part) {
    const std::size_t begin = begin_of_letters(text, end - 1);
    if (begin == end - 1) break;
    abbreviation.insert(0, text.substr(begin, end - begin));
    visit(abbreviation, part == 0);
    end = without_space(text, begin);
  }
}

// Of the longest abbreviation that the text ends with; nothing where it is none that we know.
std::optional<SentenceEnd> end_after_letters(std::string_view text) {
  std::optional<SentenceEnd> result;
  visit_abbreviations(text, [&](const std::string& abbreviation, bool single_part) {
    if (const auto end = end_of_abbreviation(abbreviation, single_part)) result = end;
    if (!result && single_part && is_initial_or_ordinal(abbreviation)) result = SentenceEnd::maybe;
  });
  return result;
}

bool ends_with_standard_abbreviation(std::string_view text, StandardAbbreviations& standard) {
  bool found = false;
  visit_abbreviations(text, [&](const std::string& abbreviation, bool) {
    found = found || standard.has(abbreviation);
  });
  return found;
}

// "am 4.", "am 4.9.", but no year, no score, no part of a figure and of no name: 2024, 3:4, 1.000,
// A4. Nor is it an ordinal in "Nr. 5.".
SentenceEnd end_after_digits(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  const std::size_t digits = text.size() - 1 - begin;
  const std::string_view before = text.substr(0, begin);
  const bool in_date =
      before.size() > 1 && before.back() == '.' && is_digit(before[before.size() - 2]);
  if (digits > (in_date ? longest_in_date : longest_ordinal)) return SentenceEnd::always;
  if (in_date) return SentenceEnd::maybe;
  const bool joined = analysis::word_before(before, before.size()) || before.ends_with(',') ||
                      before.ends_with(':');
  const bool numbered = end_after_letters(before.substr(0, without_space(before, before.size()))) ==
                        SentenceEnd::numbered;
  return joined || numbered ? SentenceEnd::always : SentenceEnd::maybe;
}

bool is_quote(char32_t c) {
  return std::u32string_view(U"\"'„“”‚‘’«»‹›").find(c) != std::u32string_view::npos;
}

// The text from its first letter, digit or quotation mark on.
std::string_view from_first_word(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, end] = utf8::decode(text, i);
    if (unicode::is_letter(c) || is_digit(text[i]) || is_quote(c)) return text.substr(i);
    i = end;
  }
  return {};
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end <= longest_part) {
    const auto [c, next] = utf8::decode(text, end);
    if (!unicode::is_letter(c)) break;
    end = next;
  }
  return text.substr(0, end);
}

// Whether it begins like a sentence rather than with what an abbreviation belongs to.
bool begins_sentence(std::string_view text) {
  if (!text.empty() && is_quote(utf8::decode(text, 0).code_point)) return true;
  std::string word;
  analysis::fold_case(first_word(text), word);
  return analysis::is_stop_word(word) || has_word(tables::sentence_openers, word);
}

}  // namespace

bool sentence_goes_on(std::string_view before, std::string_view behind,
                      StandardAbbreviations& standard) {
  if (before.size() < 2 || before.back() != '.') return false;
  const std::string_view next = from_first_word(behind);
  const bool digits = is_digit(before[before.size() - 2]);
  const auto end = digits ? end_after_digits(before) : end_after_letters(before);
  // Unicode's list is asked where nothing else decides, since it takes longest.
  if (!end) return !begins_sentence(next) && ends_with_standard_abbreviation(before, standard);
  switch (*end) {
    case SentenceEnd::never:
    case SentenceEnd::numbered:
      return true;
    case SentenceEnd::number:
      return !next.empty() && is_digit(next.front());
    case SentenceEnd::maybe:
      return !begins_sentence(next);
    case SentenceEnd::always:
      return false;
  }
  return false;
}

}  // namespace fuge::search
