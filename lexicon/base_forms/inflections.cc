#include "lexicon/base_forms/inflections.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "lexicon/adjective_endings.h"
#include "lexicon/base_forms/comparison.h"
#include "lexicon/base_forms/plurals.h"
#include "lexicon/base_forms/unlisted_verbs.h"
#include "lexicon/base_forms/verb_forms.h"
#include "lexicon/spelling.h"
#include "lexicon/tables/irregular_forms.h"

namespace fuge::lexicon {
namespace {

using analysis::WordClass;

// What a flag of igerman98 makes of a word that isn't a form of it.
constexpr std::string_view derivations = "JBLM";
// A shorter one is an abbreviation: "uns" is no genitive of UN.
constexpr std::size_t least_bare = 4;
// Flags of forms.
constexpr std::string_view noun_flags = "STENPpRqQfA";
constexpr std::string_view forms_in_singular = "STpRqQfA";  // but for those in -e and -en
constexpr std::string_view adjective_flags = "AC";
constexpr std::string_view verb_flags = "IXYZWO";

bool has_any(const Entry& entry, std::string_view flags) {
  return entry.flags.find_first_of(flags) != std::string::npos;
}

bool has_sharp_s(std::string_view word) {
  return word.find("ß") != std::string_view::npos;
}

// Forms by flags, J to make others.
class Collector {
 public:
  Collector(const Dictionary& dictionary, const Affixes& affixes)
      : dictionary_(dictionary), affixes_(affixes) {
    read_tables();
    find_words();
    infinitives_.merge(unlisted_verbs(dictionary_, infinitives_));
    find_singulars();
    verb_forms_ = make_verb_forms(infinitives_, words_);
    // Listed as infinitives are, though they are forms of others: nähmen, aufzunehmen.
    std::erase_if(infinitives_, [this](const std::string& word) { return is_form(word); });
    verb_forms_ = make_verb_forms(infinitives_, words_);
  }

  FormTable collect() {
    for (const auto& [form, verb] : verb_forms_) add_verb_form(form, verb);
    for (const std::string& verb : infinitives_) add_word(verb, verb, WordClass::verb);
    for (const Entry& entry : dictionary_.entries) {
      if (entry.has('d') || entry.has('h') || entry.has('o') || codes_of(entry.word).empty())
        continue;
      if (starts_with_capital(entry.word))
        read_noun(entry);
      else
        read_other(entry);
    }
    for (const tables::IrregularForm& row : tables::forms) add_irregular(row.form, row.base);
    for (const tables::IrregularForm& row : tables::nouns) {
      BaseForm base{codes_of(row.base), WordClass::noun};
      base.beside = own_nouns_.count(codes_of(row.form)) > 0;
      add_form(row.form, base);
    }
    return std::move(table_);
  }

 private:
  void read_tables() {
    for (const std::string_view word : tables::own_participles)
      own_participles_.insert(codes_of(word));
    for (const std::string_view word : tables::own_comparatives)
      own_comparatives_.insert(codes_of(word));
    for (const std::string_view word : tables::own_words) {
      own_words_.insert(codes_of(word));
      add_word(codes_of(word), codes_of(word), WordClass::other);
    }
    for (const std::string_view word : tables::own_nouns) own_nouns_.insert(codes_of(word));
    for (const std::string_view word : tables::own_in_e) own_in_e_.insert(codes_of(word));
    for (const std::string_view word : tables::own_beside_plurals)
      own_beside_plurals_.insert(codes_of(word));
    for (const tables::IrregularForm& row : tables::forms) irregular_.insert(codes_of(row.form));
    for (const tables::IrregularForm& row : tables::nouns)
      irregular_nouns_.insert(codes_of(row.form));
  }

  void find_words() {
    for (const Entry& entry : dictionary_.entries) {
      if (entry.has('d') || entry.has('h') || entry.has('o')) continue;
      const std::string word = codes_of(entry.word);
      if (word.empty()) continue;
      if (starts_with_capital(entry.word)) {
        nouns_.insert(word);
        if (entry.has('E') || !has_any(entry, "STNPpR")) takes_plural_in_en_.insert(word);
        continue;
      }
      add_other(entry, word);
    }
    for (const char* verb : {"sein", "haben", "werden", "tun", "dürfen", "können", "mögen",
                             "müssen", "sollen", "wollen", "wissen"})
      infinitives_.insert(codes_of(verb));
  }

  void find_singulars() {
    for (const Entry& entry : dictionary_.entries)
      if (starts_with_capital(entry.word) && !entry.has('d') && !entry.has('h'))
        find_singular(entry);
  }

  void find_singular(const Entry& entry) {
    const std::string word = codes_of(entry.word);
    const std::string singular = listed_singular(entry, word);
    if (singular.empty()) return;
    singulars_.insert(singular);
    singular_of_plural_[word] = singular;
  }

  void add_other(const Entry& entry, const std::string& word) {
    words_.insert(word);
    if (has_any(entry, adjective_flags)) adjectives_.insert(word);
    const bool infinitive = entry.word.ends_with('n') && has_any(entry, "DI");
    if (infinitive) infinitives_.insert(word);
    if (entry.has('D')) with_present_participle_.insert(word);
    if (!entry.has('V')) return;
    static const std::string ver = codes_of("ver");
    words_.insert(ver + word);
    if (infinitive) infinitives_.insert(ver + word);
  }

  // The infinitive with -zu-, and the plural of a preterite, which has no participle in -d.
  bool is_form(const std::string& word) const {
    if (!listed_without_zu(word, infinitives_).empty()) return true;
    const auto [begin, end] = verb_forms_.equal_range(word);
    return std::any_of(begin, end, [&](const auto& entry) {
      const VerbForm& form = entry.second;
      return form.infinitive != word && words_.count(form.infinitive) > 0 &&
             (form.kind == VerbFormKind::infinitive ||
              (form.kind == VerbFormKind::finite && with_present_participle_.count(word) == 0));
    });
  }

  void add_verb_form(const std::string& form, const VerbForm& verb) {
    if (is_own_participle(form, verb) || own_words_.count(form) > 0) return;
    BaseForm base{verb.infinitive, WordClass::verb};
    base.imperative = verb.kind == VerbFormKind::imperative;
    base.inflected = verb.kind == VerbFormKind::inflected_participle;
    base.participle = base.inflected || verb.kind == VerbFormKind::participle;
    table_.add(form, base);
    add_present_participle(form, verb);
  }

  // "Laufend" is an adjective, and a form of "laufen" as well.
  void add_present_participle(const std::string& form, const VerbForm& verb) {
    if (verb.kind == VerbFormKind::participle && form == verb.infinitive + codes_of("d"))
      add_word(form, form, WordClass::adjective);
    if (verb.kind != VerbFormKind::inflected_participle) return;
    const std::string participle = verb.infinitive + codes_of("d");
    if (form.starts_with(participle))
      table_.add(form, {participle, WordClass::adjective, false, false, true});
  }

  bool is_own_participle(const std::string& form, const VerbForm& verb) const {
    if (verb.kind == VerbFormKind::participle) return own_participles_.count(form) > 0;
    if (verb.kind != VerbFormKind::inflected_participle) return false;
    const std::size_t ending = form.ends_with(codes_of("e")) ? 1 : 2;
    return own_participles_.count(form.substr(0, form.size() - ending)) > 0;
  }

  void add_word(const std::string& form, const std::string& base, WordClass word_class) {
    table_.add(form, {base, word_class, form == base});
  }

  void add_irregular(std::string_view form, std::string_view base) {
    const std::string codes = codes_of(base);
    const bool verb = infinitives_.count(codes) > 0;
    add_form(form, {codes, verb ? WordClass::verb : WordClass::adjective});
    if (verb) return;
    const std::string_view stem = form.ends_with('e') ? form.substr(0, form.size() - 1) : form;
    for (const std::string_view ending : adjective_endings)
      add_form(std::string(stem).append(ending), {codes, WordClass::adjective, false, false, true});
  }

  void add_form(std::string_view form, BaseForm base) {
    base.sharp_s = has_sharp_s(form);
    table_.add(codes_of(form), base);
  }

  // Of a form that is listed as a word; empty for any other.
  std::string listed_singular(const Entry& entry, const std::string& word) const {
    if (own_nouns_.count(word) > 0) return {};
    if (is_oblique(word)) return word.substr(0, word.size() - 1);
    return singular_of(word, entry, nouns_);
  }

  void read_noun(const Entry& entry) {
    const std::string word = codes_of(entry.word);
    if (irregular_nouns_.count(word) > 0 && own_nouns_.count(word) == 0) return;
    if (is_genitive_of_infinitive(entry, word)) return;
    const std::string singular = listed_singular(entry, word);
    const bool own = singular.empty();
    BaseForm base{own ? word : singular, WordClass::noun, own};
    base.sharp_s = has_sharp_s(entry.word);
    base.infinitive = own && is_infinitive(entry, word);
    base.bare = own && !has_any(entry, "STENPpRqQ");
    table_.add(word, base);
    if (base.infinitive) add_plurals_of_others(word);
    const std::string genitive = word + codes_of("s");
    if (base.bare && word.size() >= least_bare && !word.ends_with(codes_of("s")) &&
        nouns_.count(genitive) == 0)
      table_.add(genitive, {word, WordClass::noun});  // des Balkans
    base.own = base.bare = false;
    if (!own && takes_dative_in_n(word)) table_.add(word + codes_of("n"), base);
    add_noun_forms(entry, word, base);
    // Im Jahre, zu Hause: those that have -es in the genitive.
    base.dative = true;
    if (entry.has('T')) table_.add(word + codes_of("e"), base);
    base.dative = false;
    for (const std::string& plural : unlisted_plurals_of(word)) table_.add(plural, base);
    if (entry.has('F')) add_feminine(entry);
    add_derivations(entry);
  }

  // Of a plural: den Gründen, Dächern.
  static bool takes_dative_in_n(const std::string& plural) {
    return plural.ends_with(codes_of("e")) || plural.ends_with(codes_of("er"));
  }

  void add_noun_forms(const Entry& entry, const std::string& word, const BaseForm& base) {
    const std::string in_e = word + codes_of("e");
    const bool beside = own_beside_plurals_.count(in_e) > 0;
    const bool own = own_in_e_.count(in_e) > 0;
    add_forms(entry.word, entry, own ? forms_in_singular : noun_flags, base);
    if (!own && !beside) return;
    table_.add(in_e + codes_of("n"), {in_e, WordClass::noun});
    table_.add(in_e, {in_e, WordClass::noun, true});
    if (!beside) return;
    BaseForm plural{word, WordClass::noun};
    plural.beside = true;
    table_.add(in_e, plural);
  }

  // Des Bestehens, which is listed without "Bestehen".
  bool is_genitive_of_infinitive(const Entry& entry, const std::string& word) const {
    return word.ends_with(codes_of("ns")) && !has_any(entry, "STENPpRqQ") &&
           infinitives_.count(word.substr(0, word.size() - 1)) > 0;
  }

  bool is_infinitive(const Entry& entry, const std::string& word) const {
    return entry.has('S') && entry.word.ends_with('n') && !has_any(entry, "ENPpR") &&
           (entry.has('J') || infinitives_.count(word) > 0) && singulars_.count(word) == 0 &&
           own_nouns_.count(word) == 0;
  }

  // The dictionary leaves out "Schulen" as the plural of "Schule", since it has "das Schulen".
  void add_plurals_of_others(const std::string& word) {
    const std::string without_n = word.substr(0, word.size() - 1);
    if (own_in_e_.count(without_n) > 0) return table_.add(word, {without_n, WordClass::noun});
    if (nouns_.count(without_n) > 0 && !word.ends_with(codes_of("enn"))) {
      // Gründen is of Gründe, and that of Grund.
      const auto plural = singular_of_plural_.find(without_n);
      table_.add(word, {plural == singular_of_plural_.end() ? without_n : plural->second,
                        WordClass::noun});
    }
    if (!word.ends_with(codes_of("en"))) return;
    const std::string without_en = word.substr(0, word.size() - 2);
    if (takes_plural_in_en_.count(without_en) > 0) table_.add(word, {without_en, WordClass::noun});
  }

  // Namen, whose entry has the genitive: it is of Name, and so is Vornamen.
  bool is_oblique(const std::string& word) const {
    return nouns_.count(word.substr(0, word.size() - 1)) > 0 &&
           std::any_of(tables::obliques.begin(), tables::obliques.end(),
                       [&](std::string_view oblique) { return word.ends_with(codes_of(oblique)); });
  }

  void add_feminine(const Entry& entry) {
    for (const std::string& form : affixes_.suffixed(entry.word, 'F')) {
      const std::string codes = codes_of(form);
      const bool plural = codes.ends_with(codes_of("innen"));
      if (!plural && !codes.ends_with(codes_of("in"))) continue;
      table_.add(codes,
                 {plural ? codes.substr(0, codes.size() - 3) : codes, WordClass::noun, !plural});
    }
  }

  void add_derivations(const Entry& entry) {
    for (const char flag : derivations) {
      if (!entry.has(flag)) continue;
      const std::vector<std::string> forms = affixes_.suffixed(entry.word, flag);
      if (forms.empty()) continue;
      const bool noun = flag == 'J' || flag == 'M';
      const WordClass word_class = noun ? WordClass::noun : WordClass::adjective;
      for (const std::string& form : forms) {
        const std::string codes = codes_of(form);
        const std::string base = shortest_begin_of(codes, forms);
        table_.add(codes, {base, word_class, codes == base, false, !noun && codes != base});
      }
    }
  }

  // Entwicklungen is of Entwicklung, beside which Entwickelung stands.
  static std::string shortest_begin_of(const std::string& codes,
                                       const std::vector<std::string>& forms) {
    std::string shortest = codes;
    for (const std::string& form : forms) {
      const std::string other = codes_of(form);
      if (other.size() < shortest.size() && codes.starts_with(other)) shortest = other;
    }
    return shortest;
  }

  void read_other(const Entry& entry) {
    const std::string word = codes_of(entry.word);
    add_derivations(entry);
    if (infinitives_.count(word) > 0) return read_verb(entry, word);
    if (irregular_.count(word) > 0) return;
    const std::vector<BaseForm> bases = bases_of(entry, word);
    for (const BaseForm& base : bases) {
      table_.add(word, base);
      add_all_forms(entry.word, entry, base);
      // "letzte" has no form without an ending, but some people write it.
      if (entry.has('A') && entry.word.ends_with('e') &&
          words_.count(word.substr(0, word.size() - 1)) == 0)
        table_.add(word.substr(0, word.size() - 1), base);
    }
    // bereit/S is "bereits".
    if (entry.has('S'))
      add_form(entry.word + "s", {codes_of(entry.word + "s"), WordClass::other, true});
    if (entry.has('U')) add_prefixed(entry, "un");
    if (entry.has('V')) add_ver(entry, bases);
  }

  void read_verb(const Entry& entry, const std::string& word) {
    BaseForm base{word, WordClass::verb};
    add_forms(entry.word, entry, verb_flags, base);
    if (has_any(entry, adjective_flags)) {  // modern, which is an adjective above all
      const BaseForm adjective{word, WordClass::adjective, true};
      table_.add(word, adjective);
      add_all_forms(entry.word, entry, adjective);
    }
    if (!entry.has('V')) return;
    const std::string ver = "ver" + entry.word;
    add_word(codes_of(ver), codes_of(ver), WordClass::verb);
    add_forms(ver, entry, verb_flags, {codes_of(ver), WordClass::verb});
    for (const char* d : {"d", "de", "den", "der", "des", "dem"})
      add_form(ver + d, {codes_of(ver), WordClass::verb});
  }

  // Its own, and those that it is a form of.
  std::vector<BaseForm> bases_of(const Entry& entry, const std::string& word) const {
    std::vector<BaseForm> bases;
    bool participle = false;
    bool finite = false;
    const auto [begin, end] = verb_forms_.equal_range(word);
    for (auto form = begin; form != end; ++form) {
      if (is_own_participle(word, form->second)) continue;
      if (form->second.kind == VerbFormKind::imperative) continue;
      const bool finite_form = form->second.kind == VerbFormKind::finite;
      participle = participle || !finite_form;
      finite = finite || finite_form;
      if (finite_form && entry.has('A')) continue;
      bases.push_back({form->second.infinitive, WordClass::verb});
    }
    // What is compared is an adjective as well: begeistert, aufgeregt.
    if (participle && entry.has('C'))
      bases.insert(bases.begin(), {word, WordClass::adjective, true});
    if (participle || (finite && !entry.has('A'))) return bases;
    if (std::string verb = listed_without_zu(word, infinitives_); !verb.empty())
      return {{std::move(verb), WordClass::verb}};
    if (std::string verb = unlisted_verb_of(word, infinitives_, verb_forms_); !verb.empty())
      return {{std::move(verb), WordClass::verb}};
    const std::string positive = positive_of(word, adjectives_);
    if (!positive.empty() && own_comparatives_.count(word) == 0)
      return {{positive, WordClass::adjective}};
    const bool adjective = has_any(entry, adjective_flags);
    return {{word, adjective ? WordClass::adjective : WordClass::other, true}};
  }

  void add_all_forms(std::string_view word, const Entry& entry, BaseForm base) {
    base.own = false;
    if (base.word_class == WordClass::verb) {
      add_forms(word, entry, verb_flags, base);
      add_forms(word, entry, adjective_flags, base);
      return;
    }
    base.inflected = true;
    add_forms(word, entry, adjective_flags, base);
  }

  // "ungelöst" is no form of "lösen".
  void add_prefixed(const Entry& entry, const std::string& prefix) {
    const std::string word = prefix + entry.word;
    BaseForm base{codes_of(word), WordClass::adjective, true};
    add_form(word, base);
    add_all_forms(word, entry, base);
  }

  // nahm/VZ: vernahm.
  void add_ver(const Entry& entry, const std::vector<BaseForm>& bases) {
    for (BaseForm base : bases) {
      base.codes = codes_of("ver") + base.codes;
      base.own = false;
      add_form("ver" + entry.word, base);
      add_all_forms("ver" + entry.word, entry, base);
    }
  }

  // The dictionary lists "Museen" by a flag of "Muse".
  static bool is_trick(std::string_view word, char flag) {
    return flag == 'P' && word.ends_with('e') && !word.ends_with("ee");
  }

  void add_forms(std::string_view word, const Entry& entry, std::string_view flags, BaseForm base) {
    for (const char flag : entry.flags) {
      if (flags.find(flag) == std::string_view::npos) continue;
      base.imperative = flag == 'W';
      for (const std::string& form : affixes_.suffixed(word, flag))
        if (!is_trick(word, flag)) add_form(form, base);
    }
  }

  const Dictionary& dictionary_;
  const Affixes& affixes_;
  std::set<std::string> nouns_;
  std::set<std::string> own_nouns_;
  std::set<std::string> own_in_e_;
  std::set<std::string> own_beside_plurals_;
  std::set<std::string> own_words_;
  std::set<std::string> takes_plural_in_en_;  // or a dative: den Orten, die Formen
  std::set<std::string> words_;
  std::set<std::string> adjectives_;
  std::set<std::string> singulars_;  // of plurals that are listed
  std::map<std::string, std::string> singular_of_plural_;
  std::set<std::string> infinitives_;
  std::set<std::string> with_present_participle_;
  std::set<std::string> own_participles_;
  std::set<std::string> own_comparatives_;
  std::set<std::string> irregular_;
  std::set<std::string> irregular_nouns_;
  VerbForms verb_forms_;
  FormTable table_;
};

}  // namespace

FormTable make_form_table(const Dictionary& dictionary, const Affixes& affixes) {
  return Collector(dictionary, affixes).collect();
}

}  // namespace fuge::lexicon
