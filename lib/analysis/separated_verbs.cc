#include "analysis/separated_verbs.h"

#include <algorithm>
#include <array>

#include "analysis/context.h"
#include "analysis/particles.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

// Before the particle: a longer clause is rather a table, or has no signs.
constexpr std::size_t most_tokens = 40;
// What a clause of its own begins with, without a comma before it.
constexpr std::array<std::string_view, 5> conjunctions{"aber", "oder", "sondern", "sowie", "und"};

// Nothing but white space, and no empty line.
bool is_within_clause(std::string_view gap) {
  if (gap == " ") return true;  // most
  return std::ranges::all_of(gap, is_ascii_space) && std::ranges::count(gap, '\n') < 2;
}

bool ends_clause(const Words& words, std::size_t i) {
  if (i + 1 == words.size() || !is_within_clause(words.gap(i))) return true;
  return std::ranges::find(conjunctions, words[i + 1]) != conjunctions.end();
}

// "Ein-" is half of another word.
bool is_whole_particle(const Words& words, std::size_t i) {
  const std::string_view word = words[i];
  const std::size_t end = words.all[i].end;
  const bool before_hyphen = end < words.text.size() && words.text[end] == '-';
  return is_ascii_small(word[0]) && !before_hyphen && is_particle(word);
}

}  // namespace

void SeparatedVerbs::put(const Words& words, std::size_t i, TokenWriter& writer) {
  if (!ends_clause(words, i)) return;
  if (is_whole_particle(words, i)) join(words[i], words, writer);
  first_token_ = writer.count();
}

void SeparatedVerbs::join(std::string_view particle, const Words& words, TokenWriter& writer) {
  const std::size_t end = writer.count();
  const std::size_t begin =
      std::max(first_token_, end > most_tokens ? end - most_tokens : std::size_t{0});
  for (std::size_t number = begin; number < end; ++number) {
    const Token& token = writer.token(number);
    if (token.has(Step::stop_word) || !token.constituents.empty() || !token.origin.empty() ||
        capitals_of(words.text.substr(token.begin, token.end - token.begin)).any)
      continue;
    verb_.assign(particle).append(token.term);
    if (!base_forms_.has_base_form(verb_, WordClass::verb)) continue;
    return writer.add_reading(number, verb_);
  }
}

}  // namespace fuge::analysis
