#include "analysis/tokenizer/inclusive_forms.h"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/tables/gender.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_lists.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t least_base = 4;          // letters: Ärzt, Kund
constexpr std::size_t least_before_innen = 3;  // behind a sign that nothing else has: Jüd:innen
constexpr std::size_t longest_base = 64;       // bytes
constexpr std::string_view plural = "innen";

struct Separator {
  std::string_view text;
  bool inside;  // more may follow the ending
};
constexpr auto separators = std::to_array<Separator>({{":", true},
                                                      {"*", true},
                                                      {"_", true},
                                                      {"\u00B7", true},
                                                      {"/-", false},
                                                      {"/", false},
                                                      {"(", false}});

const Separator* separator_of(const Segments& segments, std::size_t i) {
  const auto found = std::find_if(separators.begin(), separators.end(), [&](const Separator& each) {
    return segments.joined_by(i, each.text);
  });
  return found == separators.end() ? nullptr : &*found;
}

bool ends_like_a_person(std::string_view base) {
  return std::any_of(tables::ends_of_persons.begin(), tables::ends_of_persons.end(),
                     [&](std::string_view end) { return base.ends_with(end); });
}

bool is_base(std::string_view base, std::size_t least) {
  return base.size() <= longest_base && utf8::count_characters(base, least) == least &&
         !is_digit(base.back());
}

bool is_ending(const std::string& ending, bool may_go_on, std::string_view base) {
  if (ending == "in" || ending == plural) return true;
  return may_go_on && ending.size() > plural.size() + 1 && ending.starts_with(plural) &&
         ends_like_a_person(base);
}

// What the ending is put to: the plural's own ending goes (Studenten/innen, Beamte/innen).
std::string_view stem_of(std::string_view base, const std::string& ending) {
  if (!ending.starts_with(plural)) return base;
  for (const std::string_view own : {"en", "e"})
    if (base.ends_with(own)) return base.substr(0, base.size() - own.size());
  return base;
}

}  // namespace

std::size_t take_inclusive_form(const Segments& segments, std::size_t i, Words& words) {
  const Separator* separator = separator_of(segments, i);
  if (separator == nullptr || segments[i + 1].size() > longest_base) return 0;
  const std::string ending = ascii_lower(segments[i + 1]);
  const bool certain = separator->inside && ending == plural;
  if (!is_base(segments[i], certain ? least_before_innen : least_base)) return 0;
  if (!is_ending(ending, separator->inside, segments[i])) return 0;
  const bool bracket = separator->text == "(";
  if (bracket && segments.after(i + 1) != ')') return 0;
  if (separator->text == "_" && segments.after(i + 1) == '_') return 0;  // check_in_date
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = segments.all[i + 1].end + (bracket ? 1U : 0U);
  SpecialWord special;
  special.rewriting.take(stem_of(segments[i], ending), begin);
  special.rewriting.take(segments[i + 1], segments.all[i + 1].begin);
  special.form = words.text.substr(begin, end - begin);
  special.steps = static_cast<std::uint16_t>(Step::gender);
  words.add(begin, end, special);
  return 2;
}

bool has_inner_capital(std::string_view word) noexcept {
  if (word.size() < 2 * least_base - 2 || word.back() != 'n') return false;
  const std::size_t ending = word.ends_with("Innen") ? 5 : word.ends_with("In") ? 2 : 0;
  if (ending == 0 || word.size() < ending + least_base) return false;
  const std::string_view base = word.substr(0, word.size() - ending);
  if (capital_at(base, base.size() - 1) || !word_before(base, base.size())) return false;
  return !has_word(tables::no_inclusive_forms, ascii_lower(word));
}

}  // namespace fuge::analysis
