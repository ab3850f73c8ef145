#include "analysis/tokenizer/word_finder.h"

#include <algorithm>
#include <array>
#include <string_view>

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

// Of the signs that begin like one of a rule those that are none: quotation marks, dashes.
bool is_common_sign(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 14> signs{"“", "”", "„", "–", "—", "’", "‘",
                                                   "‚", "…", "›", "‹", "»", "«", "§"};
  if (text[at] != '\xC2' && text[at] != '\xE2') return false;
  const std::string_view sign = text.substr(at, text[at] == '\xC2' ? 2 : 3);
  return std::ranges::find(signs, sign) != signs.end();
}

// A letter or figure behind a hyphen: no rule but that of addresses looks further.
bool is_hyphened(std::string_view text, std::size_t at) {
  return text[at] == '-' && at + 1 < text.size() &&
         (is_ascii_letter(text[at + 1]) || is_digit(text[at + 1]));
}

// Which rules may take a segment.
enum class Look { plain, address, any };

Look look_of(const Segments& segments, std::size_t i) {
  const Segment segment = segments.all[i];
  const std::string_view text = segments.text;
  const char after = segments.after(i);
  const char before = segment.begin > 0 ? text[segment.begin - 1] : ' ';
  if (rule_before[static_cast<unsigned char>(before)]) return Look::any;
  if (text[segment.end - 1] == soft_hyphen_end) return Look::any;
  // A 7, 100 000.
  if (segment.end - segment.begin == 1 || is_digit(text[segment.begin])) return Look::any;
  if (!rule_behind[static_cast<unsigned char>(after)] || is_common_sign(text, segment.end))
    return Look::plain;
  if (is_hyphened(text, segment.end)) return Look::address;
  // The end of a sentence.
  if (after != '.' || segment.end - segment.begin <= 2 || may_be_short_form(segments[i]))
    return Look::any;
  const bool at_end = segment.end + 1 == text.size() || is_ascii_space(text[segment.end + 1]);
  return at_end ? Look::plain : Look::any;
}

// The feminine form has the same letters.
void mark_inner_capital(Words& words) {
  SpecialWord special;
  const std::size_t begin = words.all.back().begin;
  special.rewriting.take(words[words.size() - 1], begin);
  special.steps = static_cast<std::uint16_t>(Step::gender);
  words.make_special(begin, special);
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
  const Segment segment = segments.all[i];
  std::size_t taken = 0;
  switch (look_of(segments, i)) {
    case Look::address:
      taken = addresses_.take(segments, i, words);
      if (taken > 0) return taken;
      [[fallthrough]];
    case Look::plain:
      words.add(segment.begin, segment.end);
      return 1;
    case Look::any:
      taken = addresses_.take(segments, i, words);
      break;
  }
  if (taken == 0) taken = take_divided(segments, i, known_, words);
  for (const Rule rule : rules)
    if (taken == 0) taken = rule(segments, i, words);
  return taken;
}

}  // namespace fuge::analysis
