#include "analysis/separated_verbs.h"

#include <algorithm>

#include "analysis/memory/printed_word.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

// Before the particle: a longer clause is rather a table, or has no signs.
constexpr std::size_t most_tokens = 40;
// Nothing but white space, and no empty line.
bool is_within_clause(std::string_view gap) {
  return std::ranges::all_of(gap, is_ascii_space) && std::ranges::count(gap, '\n') < 2;
}

// "Ein-" is half of another word.
bool is_whole_particle(const Words& words, std::size_t i) {
  const PrintedWord* word = words.printed[i];
  const bool particle = word != nullptr ? word->is_particle : is_small_particle(words[i]);
  if (!particle) return false;
  const std::size_t end = words.all[i].end;
  return end == words.text.size() || words.text[end] != '-';
}

}  // namespace

bool SeparatedVerbs::ends_clause_otherwise(const Words& words, std::size_t i) {
  if (i + 1 == words.size() || !is_within_clause(words.gap(i))) return true;
  const PrintedWord* next = words.printed[i + 1];
  return next != nullptr ? next->is_conjunction : is_conjunction(words[i + 1]);
}

void SeparatedVerbs::end_clause(const Words& words, std::size_t i, TokenWriter& writer) {
  if (is_whole_particle(words, i)) join(words[i], words, writer);
  first_token_ = writer.count();
}

std::size_t SeparatedVerbs::first_changing(const TokenWriter& writer) const {
  const std::size_t end = writer.count();
  return std::max(first_token_, end > most_tokens ? end - most_tokens : std::size_t{0});
}

void SeparatedVerbs::join(std::string_view particle, const Words& words, TokenWriter& writer) {
  const std::size_t end = writer.count();
  const std::size_t begin = first_changing(writer);
  for (std::size_t number = begin; number < end; ++number) {
    const AnalyzedToken& token = writer.token(number);
    const WordReading& reading = *token.reading;
    if (token.has(Step::stop_word) || !reading.constituents().empty() ||
        !reading.origin().empty() ||
        capitals_of(words.text.substr(token.begin, token.end - token.begin)).any)
      continue;
    verb_.assign(particle).append(reading.term());
    if (!base_forms_.has_base_form(verb_, WordClass::verb)) continue;
    return writer.add_reading(number, verb_);
  }
}

}  // namespace fuge::analysis
