#include "analysis/normalizer/gender.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "analysis/particles.h"
#include "analysis/tables/gender.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t least_base = 3;
constexpr std::size_t least_before_innen = 5;
constexpr std::size_t least_before_in = 6;
constexpr std::size_t least_before_er = 4;

template <class Endings>
bool ends_with_one_of(std::string_view word, const Endings& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool find_irregular(std::string_view feminine, std::string& base) {
  static constexpr WordIndex feminines(tables::irregular_feminines, &tables::Feminine::feminine);
  const auto row = feminines.find(feminine);
  if (!row) return false;
  base = tables::irregular_feminines[*row].base;
  return true;
}

// The word with the last of its umlauts undone: ärzt, französ. Empty where it has none.
std::string without_umlaut(std::string_view word) {
  const std::size_t at = word.rfind('\xC3');
  if (at == word.npos || at + 1 >= word.size()) return {};
  const std::string_view letter = word.substr(at, 2);
  const char plain = letter == "ä" ? 'a' : letter == "ö" ? 'o' : letter == "ü" ? 'u' : '\0';
  if (plain == '\0') return {};
  return std::string(word.substr(0, at)).append(1, plain).append(word.substr(at + 2));
}

bool take_noun(const BaseForms& base_forms, std::string form, std::string& base) {
  if (form.size() < least_base) return false;
  if ((base_forms.classes(form) & class_bit(WordClass::noun)) == 0) return false;
  base = std::move(form);
  return true;
}

// The first of the forms that is a noun: kunde, although there is "kund" as well.
bool find_base(const BaseForms& base_forms, std::string_view stem, std::string& base) {
  const std::string whole(stem);
  if (take_noun(base_forms, whole, base) || take_noun(base_forms, whole + "e", base) ||
      take_noun(base_forms, whole + "er", base))
    return true;
  const std::string plain = without_umlaut(stem);
  return !plain.empty() &&
         (take_noun(base_forms, plain, base) || take_noun(base_forms, plain + "e", base));
}

// Of a word whose feminine the lexicon doesn't have. Stems in -log have an e in the base form.
bool guess_base(std::string_view stem, bool plural, std::string& base) {
  const bool like_one =
      plural ? stem.size() >= least_before_innen && ends_with_one_of(stem, tables::before_innen)
             : stem.size() >= least_before_in && ends_with_one_of(stem, tables::before_in);
  if (!like_one) return false;
  base = stem;
  if (stem.ends_with("log") || stem.ends_with("nom")) base += 'e';
  return true;
}

// In the nominative: the plural of the first five has an n.
bool is_irregular(std::string_view word, std::string& base) {
  if (find_irregular(word, base)) return true;
  if (word.ends_with("en") && find_irregular(word.substr(0, word.size() - 2), base)) return true;
  return word.ends_with('n') && find_irregular(word.substr(0, word.size() - 1), base);
}

// Mitarbeitende, Teilnehmende: of no gender, beside Mitarbeiter and Mitarbeiterinnen. The whole
// word or what stands behind a particle must be of a person, so that there is a form in -erin.
bool find_agent(const KnownWords& words, std::string_view word, std::string& base) {
  constexpr std::string_view ending = "ende";
  if (!word.ends_with(ending) || has_word(tables::no_agents, word)) return false;
  const std::string stem(word.substr(0, word.size() - ending.size()));
  for (std::size_t begin = 0; begin + least_before_er <= stem.size(); ++begin) {
    if (begin > 0 && !is_particle(std::string_view(stem).substr(0, begin))) continue;
    const std::string agent = stem.substr(begin) + "er";
    if (!words.lists(agent) || !words.lists(agent + "in")) continue;
    base = stem + "er";
    return true;
  }
  return false;
}

}  // namespace

bool without_gender(const KnownWords& words, const BaseForms& base_forms, std::string_view word,
                    std::string& base) {
  const bool plural = word.ends_with("innen");
  const std::string_view singular = plural ? word.substr(0, word.size() - 3) : word;
  if (is_irregular(singular, base) || find_agent(words, word, base)) return true;
  if (!singular.ends_with("in") || singular.size() < least_base + 2) return false;
  const std::string_view stem = singular.substr(0, singular.size() - 2);
  const bool listed = words.lists(singular);
  if (listed && words.lists(std::string(singular) + "nen"))
    return find_base(base_forms, stem, base) || guess_base(stem, true, base);
  return !listed && !(plural && words.lists(word)) && guess_base(stem, plural, base);
}

}  // namespace fuge::analysis
