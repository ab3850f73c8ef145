#include "analysis/tokenizer/word_finder.h"

#include <array>
#include <string_view>
#include <utility>

#include "analysis/notations/dates_and_times.h"
#include "analysis/notations/lettered_figures.h"
#include "analysis/notations/short_forms.h"
#include "analysis/tokenizer/abbreviations.h"
#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/divided_words.h"
#include "analysis/tokenizer/figures_in_text.h"
#include "analysis/tokenizer/inclusive_forms.h"
#include "analysis/tokenizer/symbols.h"
#include "base/ascii.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::array<bool, 256> make_set(std::string_view bytes) {
  std::array<bool, 256> set{};
  for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  return set;
}
// The first byte of what a rule looks for behind a word, and the last byte of what it looks for
// before one: most segments stand between others, and are words as they are.
constexpr std::array<bool, 256> rule_behind = make_set(".:*_/(@+#%-\xC2\xE2");
constexpr std::array<bool, 256> rule_before = make_set("#@\xB0");
// The last byte of U+00AD, which may end a line inside a word.
constexpr char soft_hyphen_end = '\xAD';

bool is_plain(const Segments& segments, std::size_t i) {
  const Segment segment = segments.all[i];
  const char after = segments.after(i);
  const char before = segment.begin > 0 ? segments.text[segment.begin - 1] : ' ';
  if (rule_before[static_cast<unsigned char>(before)]) return false;
  if (segments.text[segment.end - 1] == soft_hyphen_end) return false;
  // A 7, 100 000.
  if (segment.end - segment.begin == 1 || is_digit(segments.text[segment.begin])) return false;
  if (!rule_behind[static_cast<unsigned char>(after)]) return true;
  // The end of a sentence.
  if (after != '.' || segment.end - segment.begin <= 2 || may_be_short_form(segments[i]))
    return false;
  return segment.end + 1 == segments.text.size() || is_ascii_space(segments.text[segment.end + 1]);
}

// The feminine form has the same letters.
void mark_inner_capital(Words& words) {
  SpecialWord special;
  const std::size_t begin = words.all.back().begin;
  special.rewriting.take(words[words.size() - 1], begin);
  special.steps = static_cast<std::uint16_t>(Step::gender);
  words.make_special(begin, std::move(special));
}

// A word as it is, or several with "_" between them.
std::size_t take_printed(const Segments& segments, std::size_t i, Words& words) {
  std::size_t last = i;
  while (segments.joined_by(last, "_")) ++last;
  words.add(segments.all[i].begin, segments.all[last].end);
  take_tag(words);
  return last + 1 - i;
}

using Rule = std::size_t (*)(const Segments&, std::size_t, Words&);
// Tried in this order behind addresses; the last one always takes something.
constexpr std::array rules = std::to_array<Rule>(
    {take_abbreviation, take_dotted_name, take_short_form, take_inclusive_form, take_date,
     take_time, take_figure, take_lettered_symbol, take_lettered_figure, take_printed});

}  // namespace

void WordFinder::run(const Segments& segments, Words& words) {
  words.clear();
  words.text = segments.text;
  addresses_.reset();
  std::size_t done = 0;
  for (std::size_t i = 0; i < segments.size();) {
    const std::size_t begin = segments.all[i].begin;
    if (begin != done + 1 || segments.text[done] != ' ') add_symbols(done, begin, words);
    const std::size_t taken = take_word(segments, i, words);
    if (taken == 1 && segments.text[segments.all[i].end - 1] == 'n' &&
        has_inner_capital(segments[i]))
      mark_inner_capital(words);
    i += taken;
    done = words.all.back().end;
  }
  add_symbols(done, segments.text.size(), words);
}

// How many segments make the word that segment `i` begins.
std::size_t WordFinder::take_word(const Segments& segments, std::size_t i, Words& words) {
  if (is_plain(segments, i)) {
    words.add(segments.all[i].begin, segments.all[i].end);
    return 1;
  }
  std::size_t taken = addresses_.take(segments, i, words);
  if (taken == 0) taken = take_divided(segments, i, known_, words);
  for (const Rule rule : rules)
    if (taken == 0) taken = rule(segments, i, words);
  return taken;
}

}  // namespace fuge::analysis
