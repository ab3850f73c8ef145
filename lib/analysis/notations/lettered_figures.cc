#include "analysis/notations/lettered_figures.h"

#include <string_view>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t most_digits = 3;

bool is_figure(std::string_view segment) {
  return segment.size() <= most_digits && all_digits(segment) && segment.front() != '0';
}

// It is the begin of another one: U 7:30, A 100 000.
bool goes_on(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size() || !is_digit(segments[i + 1].front())) return false;
  return segments.joined_by(i, ":") || is_one_space(segments.gap(i));
}

// Adds segments i and i + 1 as one word, and behind a hyphen the next one too where `hyphened`.
void add_notation(const Segments& segments, std::size_t i, bool hyphened, Words& words) {
  const Segment& figure = segments.all[i + 1];
  const std::size_t last = hyphened ? i + 2 : i + 1;
  Rewriting rewriting;
  rewriting.take(segments[i], segments.all[i].begin);
  rewriting.take(segments[i + 1], figure.begin);
  if (hyphened) {
    rewriting.put("-", figure.end, segments.all[last].begin);
    rewriting.take(segments[last], segments.all[last].begin);
  }
  words.add_notation(last + 1 - i, segments.all[i].begin, segments.all[last].end, rewriting,
                     static_cast<std::uint16_t>(Step::number));
}

// A 7-Ausbau.
bool is_hyphened(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return false;
  const std::string_view gap = segments.gap(i);
  return !gap.empty() && hyphen_at(gap, 0) == gap.size();
}

}  // namespace

std::size_t take_lettered_figure(const Segments& segments, std::size_t i, Words& words) {
  if (segments[i].size() != 1 || !is_ascii_letter(segments[i].front())) return 0;
  if (i + 1 == segments.size() || !is_one_space(segments.gap(i))) return 0;
  if (!is_figure(segments[i + 1]) || goes_on(segments, i + 1)) return 0;
  if (hyphen_before(segments.text, segments.all[i].begin) > 0) return 0;
  add_notation(segments, i, false, words);
  if (is_hyphened(segments, i + 1)) add_notation(segments, i, true, words);
  words.add(segments.all[i].begin, segments.all[i].end);
  return 1;
}

}  // namespace fuge::analysis
