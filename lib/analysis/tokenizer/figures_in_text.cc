#include "analysis/tokenizer/figures_in_text.h"

#include <string_view>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t group = 3;        // digits
constexpr std::size_t most_groups = 5;  // more of them with plain spaces are a list

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

bool plainly_spaced(const Segments& segments, std::size_t i) {
  return segments.joined_by(i, " ");
}

// The last of the groups that segment `i` begins; `i` for none.
template <typename Spaced>
std::size_t last_group(const Segments& segments, std::size_t i, Spaced spaced) {
  if (!is_first_group(segments[i])) return i;
  std::size_t last = i;
  while (spaced(segments, last) && is_group(segments[last + 1])) ++last;
  if (spaced(segments, last) && is_group_with_fraction(segments[last + 1])) ++last;
  return last;
}

Rewriting with_points(const Segments& segments, std::size_t first, std::size_t last) {
  Rewriting figure;
  figure.take(segments[first], segments.all[first].begin);
  for (std::size_t i = first + 1; i <= last; ++i) {
    figure.put(".", segments.all[i - 1].end, segments.all[i].begin);
    figure.take(segments[i], segments.all[i].begin);
  }
  return figure;
}

std::size_t take_groups(const Segments& segments, std::size_t i, Words& words) {
  const std::size_t last = last_group(segments, i, narrowly_spaced);
  if (last == i) return 0;
  SpecialWord special;
  special.rewriting = with_points(segments, i, last);
  words.add(segments.all[i].begin, segments.all[last].end, special);
  return last + 1 - i;
}

std::size_t take_spaced_groups(const Segments& segments, std::size_t i, Words& words) {
  const std::size_t last = last_group(segments, i, plainly_spaced);
  if (last == i) return 0;
  if (last - i < most_groups) {
    words.add_notation(last + 1 - i, segments.all[i].begin, segments.all[last].end,
                       with_points(segments, i, last), 0);
  }
  for (std::size_t j = i; j <= last; ++j) words.add(segments.all[j].begin, segments.all[j].end);
  return last + 1 - i;
}

}  // namespace

std::size_t take_figure(const Segments& segments, std::size_t i, Words& words) {
  std::size_t taken = take_colons(segments, i, words);
  if (taken == 0) taken = take_groups(segments, i, words);
  return taken > 0 ? taken : take_spaced_groups(segments, i, words);
}

}  // namespace fuge::analysis
