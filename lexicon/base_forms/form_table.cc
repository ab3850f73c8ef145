#include "lexicon/base_forms/form_table.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace fuge::lexicon {
namespace {

using analysis::WordClass;

bool any(const std::vector<BaseForm>& bases, bool (*holds)(const BaseForm&)) {
  return std::any_of(bases.begin(), bases.end(), holds);
}

bool is_own_noun(const BaseForm& base) {
  return base.is_noun() && base.own && !base.infinitive;
}

// Posten is no form of Post. But an infinitive as a noun is rarer than a plural: Regeln, Reden; and
// what is listed for its compounds alone is a form where it may be one: Werte.
void decide_nouns(std::vector<BaseForm>& bases) {
  // But Rate is no form of Rat.
  if (any(bases, [](const BaseForm& base) { return base.is_noun() && !base.dative; }))
    std::erase_if(bases, [](const BaseForm& base) { return base.is_noun() && base.dative; });
  const bool forms = any(bases, [](const BaseForm& base) { return base.is_noun() && !base.own; });
  if (forms) std::erase_if(bases, [](const BaseForm& base) { return base.is_noun() && base.bare; });
  std::array<bool, 2> own{};  // without ß, with ß: Maße is no Masse
  for (const BaseForm& base : bases)
    if (is_own_noun(base)) own[base.sharp_s ? 1 : 0] = true;
  std::erase_if(bases, [&](const BaseForm& base) {
    return base.is_noun() && !is_own_noun(base) && !base.beside && own[base.sharp_s ? 1 : 0];
  });
}

// An imperative is rare, and looks like other words: laut, fest, Kauf.
void decide_imperatives(std::vector<BaseForm>& bases) {
  if (any(bases, [](const BaseForm& base) { return !base.imperative; }))
    std::erase_if(bases, [](const BaseForm& base) { return base.imperative; });
}

// What is no noun and an entry of its own comes first, then adjectives, then verbs, participles
// last.
int rank(const BaseForm& base) {
  if (base.is_noun()) return base.infinitive ? 12 : base.own ? 10 : 11;
  if (base.own && base.word_class == WordClass::verb) return 0;
  if (base.own) return 1;
  if (base.word_class != WordClass::verb) return 2;
  return base.participle ? 4 : 3;
}

}  // namespace

void FormTable::add(const std::string& form, const BaseForm& base) {
  if (form.empty() || base.codes.empty()) return;
  std::vector<BaseForm>& bases = forms_[form];
  const auto known = std::find_if(bases.begin(), bases.end(), [&](const BaseForm& other) {
    return other.codes == base.codes && other.word_class == base.word_class;
  });
  if (known == bases.end()) {
    bases.push_back(base);
    return;
  }
  known->own = known->own || base.own;
  known->inflected = known->inflected || base.inflected;
  known->bare = known->bare && base.bare;
  known->dative = known->dative && base.dative;
  known->participle = known->participle && base.participle;
  known->imperative = known->imperative && base.imperative;
  known->infinitive = known->infinitive && base.infinitive;
  known->beside = known->beside || base.beside;
}

void FormTable::decide() {
  for (auto& [form, bases] : forms_) {
    decide_nouns(bases);
    decide_imperatives(bases);
    std::sort(bases.begin(), bases.end(), [](const BaseForm& one, const BaseForm& other) {
      return std::tuple(rank(one), one.sharp_s, one.codes) <
             std::tuple(rank(other), other.sharp_s, other.codes);
    });
  }
}

}  // namespace fuge::lexicon
