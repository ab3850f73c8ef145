#include "lexicon/base_forms/verb_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "lexicon/adjective_endings.h"
#include "lexicon/base_forms/strong_verbs.h"
#include "lexicon/spelling.h"
#include "lexicon/tables/verb_prefixes.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_prefix = 2;
constexpr std::size_t least_verb = 3;

const std::string& codes(std::string_view letters) {
  static std::map<std::string_view, std::string> known;
  std::string& text = known[letters];
  if (text.empty()) text = codes_of(letters);
  return text;
}

std::set<std::string> prefixes(auto& listed) {
  std::set<std::string> all;
  for (const std::string_view prefix : listed) all.insert(codes_of(prefix));
  return all;
}

// mach, arbeit, samm(e)l, änder, tu.
std::string stem_of(const std::string& infinitive) {
  const bool en = infinitive.ends_with(codes("en"));
  return infinitive.substr(0, infinitive.size() - (en ? 2 : 1));
}

bool is_one_of(char code, std::string_view letters) {
  return std::any_of(letters.begin(), letters.end(), [code](char letter) {
    return static_cast<compound::Code>(code) == compound::code_of(letter);
  });
}

// arbeit-e-t, öffn-e-t, but lern-t, wohn-t.
bool needs_e(const std::string& stem) {
  if (stem.size() < 2) return false;
  const char last = stem.back();
  const char before = stem[stem.size() - 2];
  if (is_one_of(last, "dt")) return true;
  if (!is_one_of(last, "mn")) return false;
  if (stem.ends_with(codes("chn"))) return true;
  const bool vowel =
      is_one_of(before, "aeiouy") || static_cast<compound::Code>(before) >= compound::a_umlaut;
  return !vowel && !is_one_of(before, "lrhmn");
}

// A verb as its prefix and the verb that it is made of.
struct Parts {
  std::string prefix;
  std::string verb;
};

class Maker {
 public:
  Maker(const std::set<std::string>& verbs, const std::set<std::string>& words)
      : verbs_(verbs), words_(words) {}

  VerbForms make() {
    for (const std::string& verb : verbs_) make_all(verb);
    return std::move(forms_);
  }

 private:
  struct Impersonal {  // forms that depend on the prefixes
    std::set<std::string> participles;
    std::set<std::string> with_zu;
  };

  void make_all(const std::string& verb) {
    add_present(verb);
    const std::vector<const StrongVerb*> strong = strong_of(verb);
    for (const StrongVerb* row : strong)
      add_strong(verb, verb.substr(0, verb.size() - row->infinitive.size()), *row);
    if (std::none_of(strong.begin(), strong.end(),
                     [](const StrongVerb* row) { return !row->preterite.empty(); }))
      add_weak_preterite(verb);
    const Impersonal& impersonal = impersonal_of(verb);
    for (const std::string& form : impersonal.participles) add_participle(form, verb);
    for (const std::string& form : impersonal.with_zu) {
      add(form, verb, VerbFormKind::infinitive);
      add_participle(form + codes("d"), verb);
    }
    add_participle(verb + codes("d"), verb);
  }

  void add(const std::string& form, const std::string& verb, VerbFormKind kind) {
    const auto [begin, end] = forms_.equal_range(form);
    const bool known = std::any_of(begin, end, [&](const auto& entry) {
      return entry.second.infinitive == verb && entry.second.kind == kind;
    });
    if (!known) forms_.emplace(form, VerbForm{verb, kind});
  }

  void add_all(const std::string& stem, std::initializer_list<const char*> endings,
               const std::string& verb) {
    for (const char* ending : endings)
      add(*ending == '\0' ? stem : stem + codes(ending), verb, VerbFormKind::finite);
  }

  void add_participle(const std::string& form, const std::string& verb) {
    add(form, verb, VerbFormKind::participle);
    for (const std::string_view ending : adjective_endings)
      add(form + codes(ending), verb, VerbFormKind::inflected_participle);
  }

  void add_present(const std::string& verb) {
    const std::string stem = stem_of(verb);
    add_all(stem, {"e", needs_e(stem) ? "et" : "t", needs_e(stem) ? "est" : "st"}, verb);
    add_all(stem, {"est", "et"}, verb);
    if (is_one_of(stem.back(), "sxz")) add_all(stem, {"t"}, verb);
    if (verb.ends_with(codes("eln")) || verb.ends_with(codes("ern"))) {
      const std::string short_stem = stem.substr(0, stem.size() - 2) + stem.back();
      add_all(short_stem, {"e"}, verb);
    }
  }

  void add_weak_preterite(const std::string& verb) {
    const std::string weak = weak_participle(verb);
    add_all(weak, {"e", "est", "en", "et"}, verb);
  }

  // Without ge-: macht, arbeitet.
  static std::string weak_participle(const std::string& verb) {
    const std::string stem = stem_of(verb);
    return stem + codes(needs_e(stem) ? "et" : "t");
  }

  std::vector<const StrongVerb*> strong_of(const std::string& verb) const {
    std::vector<const StrongVerb*> rows;
    for (const StrongVerb& row : strong_verbs()) {
      if (!verb.ends_with(row.infinitive)) continue;
      const std::string prefix = verb.substr(0, verb.size() - row.infinitive.size());
      if (prefix.empty() || is_listed(prefix, row)) rows.push_back(&row);
    }
    return rows;
  }

  bool is_listed(const std::string& prefix, const StrongVerb& row) const {
    if (!row.preterite.empty()) return words_.count(prefix + row.preterite) > 0;
    const std::string& participle = row.participle;
    return !participle.empty() && (words_.count(prefix + participle) > 0 ||
                                   words_.count(prefix + participle.substr(2)) > 0);
  }

  void add_strong(const std::string& verb, const std::string& prefix, const StrongVerb& row) {
    if (!row.present.empty()) add_strong_present(verb, prefix + row.present);
    if (!row.preterite.empty()) {
      const std::string preterite = prefix + row.preterite;
      if (preterite.ends_with(codes("e")))
        add_all(preterite, {"", "st", "n", "t"}, verb);
      else
        add_all(preterite, {"", "st", "est", "en", "n", "t", "et"}, verb);
    }
    for (const std::string& subjunctive : {row.subjunctive, row.other_subjunctive})
      if (!subjunctive.empty()) add_all(prefix + subjunctive, {"", "st", "n", "t"}, verb);
  }

  // nimmt, nimmst, nimm.
  void add_strong_present(const std::string& verb, const std::string& third) {
    add(third, verb, VerbFormKind::finite);
    if (!third.ends_with(codes("t"))) {
      // kannst, but musst.
      add_all(third, {third.ends_with(codes("s")) ? "t" : "st"}, verb);
      return;
    }
    const std::string stem = third.substr(0, third.size() - 1);
    add_all(stem, {"st", "tst"}, verb);
    add(stem, verb, VerbFormKind::imperative);
  }

  // Both ways of taking a prefix off: übersetzen is over-set and set over.
  std::vector<Parts> parts_of(const std::string& verb, const std::set<std::string>& prefixes,
                              bool words_too) const {
    std::vector<Parts> found;
    for (std::size_t size = least_prefix; size + least_verb <= verb.size(); ++size) {
      std::string rest = verb.substr(size);
      if (verbs_.count(rest) == 0) continue;
      std::string prefix = verb.substr(0, size);
      if (prefixes.count(prefix) > 0 || (words_too && words_.count(prefix) > 0))
        found.push_back({std::move(prefix), std::move(rest)});
    }
    return found;
  }

  const Impersonal& impersonal_of(const std::string& verb) {
    const auto known = impersonal_.find(verb);
    if (known != impersonal_.end()) return known->second;
    Impersonal made;
    add_own_participles(verb, made);
    for (const Parts& parts : parts_of(verb, inseparable_, false))
      for (const std::string& participle : impersonal_of(parts.verb).participles)
        made.participles.insert(parts.prefix + without_ge(participle));
    for (const Parts& parts : parts_of(verb, separable_, true)) {
      if (never_separable(parts.prefix)) continue;
      const Impersonal rest = impersonal_of(parts.verb);
      for (const std::string& participle : rest.participles)
        made.participles.insert(parts.prefix + participle);
      made.with_zu.insert(parts.prefix + codes("zu") + parts.verb);
      for (const std::string& form : rest.with_zu) made.with_zu.insert(parts.prefix + form);
    }
    return impersonal_[verb] = std::move(made);
  }

  bool never_separable(const std::string& prefix) const {
    return inseparable_.count(prefix) > 0 && separable_.count(prefix) == 0;
  }

  // As of a verb without prefix, and of one that doesn't take ge-: studiert.
  void add_own_participles(const std::string& verb, Impersonal& made) const {
    const std::vector<const StrongVerb*> strong = strong_of(verb);
    for (const StrongVerb* row : strong)
      if (row->infinitive == verb && !row->participle.empty())
        made.participles.insert(row->participle);
    const std::string weak = weak_participle(verb);
    const bool prefixed = std::any_of(strong.begin(), strong.end(), [&](const StrongVerb* row) {
      return row->infinitive != verb;
    });
    if (prefixed) return;
    made.participles.insert(codes("ge") + weak);
    if (takes_no_ge(verb)) made.participles.insert(weak);
  }

  // studiert, prophezeit, begleitet.
  bool takes_no_ge(const std::string& verb) const {
    return verb.ends_with(codes("ieren")) || verb.ends_with(codes("eien")) ||
           std::any_of(inseparable_.begin(), inseparable_.end(),
                       [&](const std::string& prefix) { return verb.starts_with(prefix); });
  }

  static std::string without_ge(const std::string& participle) {
    return participle.starts_with(codes("ge")) ? participle.substr(2) : participle;
  }

  const std::set<std::string>& verbs_;
  const std::set<std::string>& words_;
  const std::set<std::string> inseparable_ = prefixes(tables::inseparable);
  const std::set<std::string> separable_ = prefixes(tables::separable);
  std::map<std::string, Impersonal> impersonal_;
  VerbForms forms_;
};

}  // namespace

VerbForms make_verb_forms(const std::set<std::string>& verbs, const std::set<std::string>& words) {
  return Maker(verbs, words).make();
}

}  // namespace fuge::lexicon
