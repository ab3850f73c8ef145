#include "analysis/notations/short_forms.h"

#include <string>

#include "analysis/tables/short_forms.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/word_lists.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

using tables::ShortForm;
using tables::ShortFormPlace;

constexpr std::size_t longest_short_form = 5;  // bytes
constexpr auto abbreviation_step = static_cast<std::uint16_t>(Step::abbreviation);

const ShortForm* find(std::string_view word) {
  if (word.size() > longest_short_form) return nullptr;
  return find_row(tables::short_forms, &ShortForm::text, ascii_lower(word));
}

// Nothing but white space stands before the word, or behind its full stop: in a query the words
// beside it are looked at one by one.
bool stands_first(const Segments& segments, std::size_t i) {
  return i == 0 && is_blank(segments.text.substr(0, segments.all[i].begin));
}

bool stands_last(const Segments& segments, std::size_t i) {
  return i + 1 == segments.size() && is_blank(segments.gap(i).substr(1));
}

bool is_behind_figure(const Segments& segments, std::size_t i) {
  return i > 0 && is_digit(segments[i - 1].back()) && is_one_space(segments.gap(i - 1));
}

bool is_beside(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return false;
  const std::string_view gap = segments.gap(i).substr(1);
  return gap.empty() || is_one_space(gap);
}

bool is_before_name(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return false;
  const std::string_view gap = segments.gap(i).substr(1);
  const bool hyphened = !gap.empty() && hyphen_at(gap, 0) == gap.size();
  return (hyphened || is_beside(segments, i)) &&
         capital_at(segments.text, segments.all[i + 1].begin);
}

bool stands_so(ShortFormPlace place, const Segments& segments, std::size_t i) {
  switch (place) {
    case ShortFormPlace::anywhere:
      return true;
    case ShortFormPlace::behind_figure:
      return is_behind_figure(segments, i) || stands_first(segments, i);
    case ShortFormPlace::before_figure:
      return (is_beside(segments, i) && is_digit(segments[i + 1].front())) ||
             stands_last(segments, i);
    case ShortFormPlace::before_name:
      return is_before_name(segments, i) || stands_last(segments, i);
  }
  return false;
}

}  // namespace

bool may_be_short_form(std::string_view word) {
  return find(word) != nullptr;
}

std::size_t take_short_form(const Segments& segments, std::size_t i, Words& words) {
  if (segments.after(i) != '.') return 0;
  const ShortForm* row = find(segments[i]);
  if (row == nullptr || !stands_so(row->place, segments, i)) return 0;
  const Segment segment = segments.all[i];
  Rewriting rewriting;
  rewriting.put(row->word, segment.begin, segment.end);
  words.add_notation(1, segment.begin, segment.end, rewriting, abbreviation_step);
  words.add(segment.begin, segment.end);
  return 1;
}

std::size_t take_dotted_name(const Segments& segments, std::size_t i, Words& words) {
  if (!segments.joined_by(i, ".")) return 0;
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = segments.all[i + 1].end;
  if (end - begin > 2 * longest_short_form) return 0;
  const std::string_view name = segments.text.substr(begin, end - begin);
  const auto* row = find_row(tables::dotted_names, &tables::DottedName::text, ascii_lower(name));
  if (row == nullptr) return 0;
  SpecialWord special;
  special.rewriting.put(row->word, begin, end);
  special.form = name;
  special.steps = abbreviation_step;
  words.add(begin, end, special);
  return 2;
}

}  // namespace fuge::analysis
