#include "lexicon/parts.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "lexicon/attested.h"
#include "lexicon/first_parts.h"
#include "lexicon/spelling.h"
#include "lexicon/umlaut_plurals.h"

namespace fuge::lexicon {
namespace {

struct Removal {
  std::string_view linking;
  std::string_view take;  // from the end of the part
  std::string_view put;
};
// In this order: the first that gives a word is taken.
constexpr std::array removals{
    Removal{"", "", ""},      Removal{"s", "s", ""},   Removal{"es", "es", ""},
    Removal{"n", "n", ""},    Removal{"en", "en", ""}, Removal{"e", "e", ""},
    Removal{"er", "er", ""},  Removal{"ns", "ns", ""}, Removal{"ens", "ens", ""},
    Removal{"-e", "", "e"},   Removal{"s", "s", "e"},  Removal{"-n", "", "n"},
    Removal{"-en", "", "en"},
};

constexpr std::size_t least_before_last = 4;
constexpr std::size_t least_before_short = 3;
constexpr std::size_t longest_ending = 2;
constexpr std::size_t least_derived = 9;

class Maker {
 public:
  Maker(const Vocabulary& vocabulary, const Corrections& corrections, Parts& parts)
      : vocabulary_(vocabulary), corrections_(corrections), parts_(parts), plurals_(vocabulary) {}

  void add_forms() {
    for (const auto& [codes, lemmas] : vocabulary_.forms) parts_.at(codes).lemmas = lemmas;
    parts_.lemmas.resize(vocabulary_.lemmas.size());
    for (std::size_t i = 0; i < parts_.lemmas.size(); ++i)
      parts_.lemmas[i].prior = last_prior(vocabulary_.lemmas[i]);
  }

  void add_first_parts(const Affixes& affixes) {
    for (const Lemma& lemma : vocabulary_.lemmas) {
      if (add_plural(lemma)) continue;
      const bool noun = lemma.word_class == WordClass::noun;
      const bool ends_compounds = vocabulary_.last_parts.count(lemma.codes) > 0;
      for (const FirstForm& form : first_forms(lemma, ends_compounds, affixes))
        add_first(form.codes, form.prior, lemma.base, form.linking, noun);
    }
  }

  bool add_plural(const Lemma& lemma) {
    const auto singular = singular_of(vocabulary_, lemma);
    if (!singular) return false;
    add_first(lemma.codes, priors.noun, singular->lemma->base, "¨" + singular->ending, true);
    return true;
  }

  // Licensed ones have no base form of their own: it is looked for.
  void add_licensed(const std::string& codes, double prior) {
    const auto old = parts_.by_codes.find(codes);
    if (old != parts_.by_codes.end() && parts_.all[old->second].first.prior > 0) {
      FirstRole& role = parts_.all[old->second].first;
      role.prior = std::max(role.prior, prior);
      return;
    }
    for (const Removal& removal : removals) {
      const Lemma* lemma = lemma_after(codes, removal);
      if (lemma == nullptr) continue;
      const bool noun = lemma->word_class == WordClass::noun;
      return add_first(codes, prior, lemma->base, std::string(removal.linking), noun, true);
    }
    add_first(codes, prior, "", "", false, true);
  }

  void mark() {
    mark_by_corrections();
    mark_forms_of_name_endings();
    for (const std::string& codes : vocabulary_.bound) parts_.at(codes).first.bound = true;
    for (Part& part : parts_.all) part.bonus = bonus_of(part);
    for (Part& part : parts_.all)
      if (is_name(part)) part.bonus = std::max(part.bonus, Bonus::noun);
    for (const std::string& codes : vocabulary_.licensed) mark_unit(codes);
    for (const Lemma& lemma : vocabulary_.lemmas) mark_base_of(lemma);
    for (const std::string& codes : corrections_.transparent) open_compounds(codes);
    for (const std::string& codes : corrections_.transparent_nouns) open_compounds(codes, true);
    for (const std::string& codes : corrections_.transparent_first) open_compounds_of(codes);
    for (const std::string& codes : corrections_.whole) parts_.at(codes).bonus = Bonus::unit;
  }

 private:
  void mark_by_corrections() {
    using compound::Chance;
    flag(corrections_.suffixes, compound::suffix_flag);
    flag(corrections_.particles, compound::particle_flag);
    flag(corrections_.name_endings, compound::name_ending_flag);
    flag(corrections_.home_endings, compound::name_ending_flag, Chance::home);
    flag(corrections_.person_endings, compound::name_ending_flag, Chance::person);
    flag(corrections_.place_endings, compound::name_ending_flag, Chance::place);
    flag(corrections_.chance_endings, 0, Chance::some);
    flag(corrections_.short_lasts, 0, Chance::some);
    for (const std::string& codes : corrections_.prefixes) parts_.at(codes).prefix_count = 0;
    for (const std::string& codes : corrections_.common_nouns)
      for (const char* ending : {"", "s", "es"})
        parts_.at(codes + codes_of(ending)).flags |= compound::listed_flag;
  }

  void flag(const std::set<std::string>& words, std::uint16_t flags,
            compound::Chance chance = compound::Chance::none) {
    for (const std::string& codes : words) {
      Part& part = parts_.at(codes);
      part.flags |= flags;
      part.chance = std::max(part.chance, chance);
    }
  }

  // A form is no more certain than its word: -dorfes, -bache.
  void mark_forms_of_name_endings() {
    for (Part& part : parts_.all)
      for (const std::uint32_t id : part.lemmas)
        if (corrections_.name_endings.count(vocabulary_.lemmas[id].codes) > 0)
          part.flags |= compound::name_ending_flag;
  }

  // Names have no plural. One with an umlaut is a word of its own: Hansestädte.
  bool has_plural(const Part& part) const {
    if (plurals_.has(part.codes)) return true;
    return std::any_of(part.lemmas.begin(), part.lemmas.end(), [&](std::uint32_t id) {
      return vocabulary_.lemmas[id].flags.find_first_of("NPEpRqQ") != std::string::npos;
    });
  }

  // A listed one with the ending of a place's or a person's: Friesland.
  bool is_name(const Part& part) const {
    if (part.bonus != Bonus::last_part || has_plural(part)) return false;
    return std::any_of(corrections_.name_endings.begin(), corrections_.name_endings.end(),
                       [&](const std::string& ending) {
                         return part.codes.size() > ending.size() && part.codes.ends_with(ending);
                       });
  }

  bool is_first(const std::string& codes) const {
    const auto found = parts_.by_codes.find(codes);
    return found != parts_.by_codes.end() && parts_.all[found->second].first.prior > 0;
  }

  // Words that end in the last part are no parts, and no simple words; of nouns alone, where it
  // ends many names.
  void open_compounds(const std::string& last_part, bool nouns_alone = false) {
    std::vector<bool> opened;
    for (const Lemma& lemma : vocabulary_.lemmas) opened.push_back(ends_in(lemma.codes, last_part));
    for (Part& part : parts_.all) {
      const bool any = std::any_of(part.lemmas.begin(), part.lemmas.end(),
                                   [&](std::uint32_t id) { return opened[id]; });
      if (!any && !(part.lemmas.empty() && ends_in(part.codes, last_part))) continue;
      if (nouns_alone && !is_common(part, last_part)) continue;
      part.bonus = Bonus::none;
      if (nouns_alone) part.flags |= compound::listed_flag;
      part.first.prior = 0;
      for (const std::uint32_t id : part.lemmas)
        if (opened[id]) parts_.lemmas[id].prior = 0;
    }
  }

  static bool ends_in(const std::string& codes, const std::string& last_part) {
    const std::size_t at = codes.rfind(last_part);
    return at != std::string::npos &&
           at >= (last_part.size() < 3 ? least_before_short : least_before_last) &&
           at + last_part.size() + longest_ending >= codes.size();
  }

  bool is_common(const Part& part, const std::string& last_part) const {
    return has_plural(part) && is_first(part.codes.substr(0, part.codes.rfind(last_part)));
  }

  // The same for words that begin with the first part, where the rest is a word.
  void open_compounds_of(const std::string& first_part) {
    for (Part& part : parts_.all) {
      if (!part.codes.starts_with(first_part)) continue;
      const std::string rest = part.codes.substr(first_part.size());
      if (rest.size() < least_before_last || vocabulary_.forms.count(rest) == 0) continue;
      part.bonus = Bonus::none;
      for (const std::uint32_t id : part.lemmas) parts_.lemmas[id].prior = 0;
    }
  }

  double last_prior(const Lemma& lemma) const {
    if (lemma.never_last) return 0;
    const double scale = lemma.codes.size() <= 3 ? priors.short_part : 1;
    if (lemma.codes.size() < 3 && corrections_.short_lasts.count(lemma.codes) == 0) return 0;
    if (lemma.ends_compounds) return scale * priors.last_part;
    if (lemma.derived) return scale * priors.last_derived;
    return lemma.word_class == WordClass::adjective ? scale * priors.last_adjective : 0;
  }

  bool is_barred(const std::string& codes, bool licensed) const {
    return codes.size() < 2 || corrections_.suffixes.count(codes) > 0 ||
           corrections_.prefixes.count(codes) > 0 ||
           (!licensed && corrections_.not_first.count(codes) > 0);
  }

  void add_first(const std::string& codes, double prior, const std::string& base,
                 const std::string& linking, bool noun, bool licensed = false) {
    if (is_barred(codes, licensed)) return;
    FirstRole& role = parts_.at(codes).first;
    // A noun's base form tells more than a verb's or an adjective's: Schul- is Schule, not schulen.
    const bool better = noun != role.noun ? noun : prior > role.prior;
    const double highest = std::max(prior, role.prior);
    if (role.prior == 0 || better) role = {prior, 0, base, linking, noun};
    role.prior = highest;
  }

  const Lemma* lemma_after(const std::string& codes, const Removal& removal) const {
    const std::string take = codes_of(removal.take);
    if (!codes.ends_with(take)) return nullptr;
    const std::string form = codes.substr(0, codes.size() - take.size()) + codes_of(removal.put);
    const auto found = vocabulary_.forms.find(form);
    if (found == vocabulary_.forms.end()) return nullptr;
    for (const std::uint32_t id : found->second)
      if (vocabulary_.lemmas[id].codes == form) return &vocabulary_.lemmas[id];
    return nullptr;
  }

  Bonus bonus_of(const Part& part) const {
    Bonus bonus = Bonus::none;
    for (const std::uint32_t id : part.lemmas)
      bonus = std::max(bonus, bonus_of(vocabulary_.lemmas[id]));
    return part.codes.size() < 3 ? Bonus::none : bonus;
  }

  Bonus bonus_of(const Lemma& lemma) const {
    if (lemma.derived && lemma.word_class == WordClass::noun) return Bonus::derived;
    switch (lemma.word_class) {
      case WordClass::noun:
        return vocabulary_.last_parts.count(lemma.codes) > 0 ? Bonus::last_part : Bonus::noun;
      case WordClass::adjective:
        return Bonus::adjective;
      case WordClass::verb:
      case WordClass::other:
        return Bonus::other;
    }
    return Bonus::none;
  }

  // The dictionary licenses a first part of its own only where the rules wouldn't give it: a
  // compound that has one (Bahnhofs-, Hochzeits-) has become one word.
  void mark_unit(const std::string& codes) {
    static const std::string s = codes_of("s");
    if (codes.size() <= 5) return;
    if (codes.size() > 6 && codes.ends_with(s))
      mark_forms(codes.substr(0, codes.size() - 1), {"", "s", "es", "e", "en"});
    mark_forms(codes, {"", "s", "n"});
  }

  // What words are derived from has become one word, too: Fußball (Fußballer),
  // Schriftsteller (schriftstellerisch), Schlagwort (Verschlagwortung).
  void mark_base_of(const Lemma& lemma) {
    static const std::string er = codes_of("er");
    static const std::string ver = codes_of("ver");
    static const std::string ung = codes_of("ung");
    static const std::string isch = codes_of("isch");
    const std::string& codes = lemma.codes;
    if (codes.size() < least_derived) return;
    if (lemma.word_class == WordClass::adjective && codes.ends_with(isch))
      return mark_base(codes.substr(0, codes.size() - isch.size()));
    if (!lemma.ends_compounds) return;
    if (codes.starts_with(ver) && codes.ends_with(ung))
      mark_base(codes.substr(ver.size(), codes.size() - ver.size() - ung.size()));
    if (lemma.flags.find('F') == std::string::npos) return;
    if (codes.ends_with(er)) mark_base(codes.substr(0, codes.size() - er.size()));
  }

  // With and without the umlaut that the derivation may have brought.
  void mark_base(const std::string& derived_from) {
    std::string plain = derived_from;
    const std::size_t umlaut = plain.rfind(static_cast<char>(compound::a_umlaut));
    if (umlaut != std::string::npos) plain[umlaut] = static_cast<char>(compound::code_of('a'));
    for (const std::string& base : {derived_from, plain})
      if (vocabulary_.forms.count(base) == 0) mark_forms(base, {"", "s", "es", "e", "en"});
  }

  void mark_forms(const std::string& base, const std::vector<std::string_view>& endings) {
    if (vocabulary_.last_parts.count(base) > 0) return;
    for (const std::string_view ending : endings)
      parts_.at(base + codes_of(ending)).bonus = Bonus::unit;
  }

  const Vocabulary& vocabulary_;
  const Corrections& corrections_;
  Parts& parts_;
  UmlautPlurals plurals_;
};

}  // namespace

Part& Parts::at(const std::string& codes) {
  const auto [place, is_new] = by_codes.try_emplace(codes, static_cast<std::uint32_t>(all.size()));
  if (is_new) {
    all.emplace_back();
    all.back().codes = codes;
  }
  return all[place->second];
}

Parts make_parts(const Vocabulary& vocabulary, const Affixes& affixes,
                 const Hyphenation& hyphenation, const Corrections& corrections) {
  Parts parts;
  Maker maker(vocabulary, corrections, parts);
  maker.add_forms();
  maker.add_first_parts(affixes);
  for (const HyphenatedWord& word : hyphenation.words)
    if (word.combining) maker.add_licensed(codes_of(word.word), priors.combining);
  for (const std::string& codes : attested_firsts(hyphenation, vocabulary))
    maker.add_licensed(codes, priors.attested);
  for (const std::string& codes : vocabulary.licensed) maker.add_licensed(codes, priors.licensed);
  maker.mark();
  return parts;
}

}  // namespace fuge::lexicon
