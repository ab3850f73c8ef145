#include "analysis/tokenizer/figures_in_text.h"

#include <string_view>
#include <utility>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t group = 3;  // digits

std::size_t take_colons(const Segments& segments, std::size_t i, Words& words) {
  std::size_t last = i;
  while (segments.joined_by(last, ":") && is_digit(segments[last].back()) &&
         is_digit(segments[last + 1].front()))
    ++last;
  if (last == i) return 0;
  words.add(segments.all[i].begin, segments.all[last].end);
  return last + 1 - i;
}

bool is_first_group(std::string_view segment) {
  return segment.size() <= group && all_digits(segment) && segment.front() != '0';
}

bool is_group(std::string_view segment) {
  return segment.size() == group && all_digits(segment);
}

// A group, and behind it a decimal fraction.
bool is_group_with_fraction(std::string_view segment) {
  return segment.size() > group + 1 && segment[group] == ',' &&
         all_digits(segment.substr(0, group)) && all_digits(segment.substr(group + 1));
}

bool narrowly_spaced(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return false;
  const std::string_view gap = segments.gap(i);
  return !gap.empty() && narrow_space_at(gap, 0) == gap.size();
}

std::size_t take_groups(const Segments& segments, std::size_t i, Words& words) {
  if (!is_first_group(segments[i])) return 0;
  std::size_t last = i;
  while (narrowly_spaced(segments, last) && is_group(segments[last + 1])) ++last;
  if (narrowly_spaced(segments, last) && is_group_with_fraction(segments[last + 1])) ++last;
  if (last == i) return 0;
  SpecialWord special;
  special.rewriting.take(segments[i], segments.all[i].begin);
  for (std::size_t j = i + 1; j <= last; ++j) {
    special.rewriting.put(".", segments.all[j - 1].end, segments.all[j].begin);
    special.rewriting.take(segments[j], segments.all[j].begin);
  }
  words.add(segments.all[i].begin, segments.all[last].end, std::move(special));
  return last + 1 - i;
}

}  // namespace

std::size_t take_figure(const Segments& segments, std::size_t i, Words& words) {
  const std::size_t taken = take_colons(segments, i, words);
  return taken > 0 ? taken : take_groups(segments, i, words);
}

}  // namespace fuge::analysis
