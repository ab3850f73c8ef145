#include "analysis/tokenizer/abbreviations.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "analysis/tables/abbreviations.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_lists.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t most_parts = 5;
constexpr std::size_t most_bytes = 4;  // of a part: Chr, dgl

// The first letter may be a capital too: at the begin of a sentence. The others may not: "D. H."
// are initials.
bool is_in_table(std::string key) {
  key.front() = ascii_lower(key.front());
  return find_row(tables::abbreviations, &tables::Abbreviation::text, key) != nullptr;
}

bool is_letter(std::string_view segment) {
  return !is_digit(segment.front()) && utf8::count_characters(segment, 2) == 1;
}

// Where the next part begins, which is at segment i + 1: behind the full stop and at most one
// space.
bool goes_on(const Segments& segments, std::size_t i) {
  if (segments.after(i) != '.' || i + 1 == segments.size()) return false;
  const std::string_view space = segments.gap(i).substr(1);
  return space.empty() || (space.size() == 1 && is_ascii_space(space[0])) ||
         narrow_space_at(space, 0) == space.size();
}

// How many segments the longest one of the table takes; 0 for none.
std::size_t listed(const Segments& segments, std::size_t i) {
  std::string key;
  std::size_t longest = 0;
  for (std::size_t j = i; j < i + most_parts; ++j) {
    if (segments[j].size() > most_bytes || segments.after(j) != '.') break;
    key.append(segments[j]).append(1, '.');
    if (j > i && is_in_table(key)) longest = j + 1 - i;
    if (!goes_on(segments, j)) break;
  }
  return longest;
}

// How many letters with nothing but a full stop between them; 0 for a single one.
std::size_t unspaced(const Segments& segments, std::size_t i) {
  std::size_t last = i;
  while (segments.joined_by(last, ".") && is_letter(segments[last + 1])) ++last;
  if (last == i) return 0;
  // "A.B.Müller" has initials, and a name for itself.
  return last + 1 - i;
}

}  // namespace

std::size_t take_abbreviation(const Segments& segments, std::size_t i, Words& words) {
  if (segments.after(i) != '.' || !is_letter(segments[i])) return 0;
  const std::size_t count = std::max(listed(segments, i), unspaced(segments, i));
  if (count == 0) return 0;
  const std::size_t last = i + count - 1;
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = segments.all[last].end + (segments.after(last) == '.' ? 1U : 0U);
  SpecialWord special;
  std::string letters;
  for (std::size_t j = i; j <= last; ++j) {
    letters.append(segments[j]);
    special.form.append(segments[j]).append(1, '.');
  }
  special.rewriting.put(letters, begin, end);
  special.steps = static_cast<std::uint16_t>(Step::abbreviation);
  words.add(begin, end, special);
  return count;
}

}  // namespace fuge::analysis
