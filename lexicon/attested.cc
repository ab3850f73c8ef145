#include "lexicon/attested.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "base/ascii.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_letters = 4;
constexpr std::size_t least_partners = 3;
constexpr std::size_t least_before_verb_form = 3;
constexpr char plural_flag = 'N';  // of igerman98: -n
constexpr std::size_t least_verb_form = 5;
constexpr std::size_t least_verb_form_partners = 2;

// A word with the letters at which it may break.
struct Broken {
  std::string codes;
  std::vector<std::size_t> breaks;

  std::string from(std::size_t letter) const { return codes.substr(letter); }
  std::string to(std::size_t letter) const { return codes.substr(0, letter); }
};

Broken read(const HyphenatedWord& word) {
  Broken broken{codes_of(word.word), {}};
  compound::Letters letters;
  if (broken.codes.empty()) return broken;
  compound::read_letters(word.word, 0, word.word.size(), letters);
  for (std::size_t i = 1; i < letters.count; ++i)
    if (letters.joint_at(i) &&
        std::count(word.breaks.begin(), word.breaks.end(), letters.begins[i]) > 0)
      broken.breaks.push_back(i);
  return broken;
}

std::string with_capital(std::string word) {
  word[0] = ascii_upper(word[0]);
  return word;
}

void add_noun(const std::string& codes, const std::vector<std::string>& endings,
              Vocabulary& vocabulary) {
  if (vocabulary.forms.count(codes) > 0) return;
  const std::string base = with_capital(compound::to_text(as_span(codes)));
  const std::uint32_t id = vocabulary.add_lemma({codes, base, "", WordClass::noun, true, true});
  for (const std::string& ending : endings)
    if (vocabulary.forms.count(codes + ending) == 0) vocabulary.add_form(codes + ending, id);
}

// Of a verb, and of nothing else; but no infinitive, whose noun needs no proof.
bool is_verb_form(const std::string& codes, const Vocabulary& vocabulary) {
  const auto found = vocabulary.forms.find(codes);
  return found != vocabulary.forms.end() &&
         std::all_of(found->second.begin(), found->second.end(), [&](std::uint32_t id) {
           const Lemma& lemma = vocabulary.lemmas[id];
           return lemma.word_class == WordClass::verb && lemma.codes != codes;
         });
}

std::string without_n(const std::string& codes) {
  return codes.ends_with(codes_of("n")) ? codes.substr(0, codes.size() - 1) : codes;
}

bool is_noun_before(const std::string& codes, const Vocabulary& vocabulary) {
  return codes.size() >= least_before_verb_form &&
         (vocabulary.licensed.count(codes) > 0 || vocabulary.last_parts.count(codes) > 0);
}

// The dictionary leaves out a noun that looks like a form of a verb (Plage, Pfeife), but not the
// compounds that end in it.
void add_verb_forms(const Corrections& corrections, Vocabulary& vocabulary) {
  std::map<std::string, std::set<std::string>> partners;
  std::set<std::string> with_plural;
  for (const Lemma& lemma : vocabulary.lemmas) {
    if (!lemma.ends_compounds || lemma.derived) continue;
    for (std::size_t at = 1; at + least_verb_form <= lemma.codes.size(); ++at) {
      const std::string rest = lemma.codes.substr(at);
      const std::string first = lemma.codes.substr(0, at);
      if (!is_noun_before(first, vocabulary) || !is_verb_form(rest, vocabulary)) continue;
      partners[rest].insert(first);
      if (lemma.flags.find(plural_flag) != std::string::npos) with_plural.insert(rest);
    }
  }
  for (const auto& [rest, firsts] : partners) {
    if (firsts.size() < least_verb_form_partners || corrections.suffixes.count(rest) > 0 ||
        corrections.not_last.count(rest) > 0 || corrections.not_last.count(without_n(rest)) > 0)
      continue;
    const std::uint32_t id = vocabulary.add_lemma(
        {rest, with_capital(compound::to_text(as_span(rest))), "", WordClass::noun, true, true});
    if (with_plural.count(rest) > 0) vocabulary.add_form(rest + codes_of("n"), id);
  }
}

// The longest word before -schaft, with it: Meisterschaft of Weltmeisterschaft.
void add_schaft(const Broken& word, Vocabulary& vocabulary) {
  static const std::string schaft = codes_of("schaft");
  const std::size_t at = word.codes.rfind(schaft);
  if (at == std::string::npos || at + schaft.size() + 2 < word.codes.size()) return;
  std::vector<std::size_t> begins{0};
  begins.insert(begins.end(), word.breaks.begin(), word.breaks.end());
  for (const std::size_t begin : begins) {
    if (begin + least_letters > at) break;
    const std::string stem = word.codes.substr(begin, at - begin);
    if (vocabulary.forms.count(stem) > 0 || vocabulary.licensed.count(stem) > 0)
      return add_noun(stem + schaft, {codes_of("en")}, vocabulary);
  }
}

bool has_known_joint(const Broken& word, std::size_t begin, const Vocabulary& vocabulary) {
  return std::any_of(word.breaks.begin(), word.breaks.end(), [&](std::size_t letter) {
    return letter > begin && vocabulary.forms.count(word.from(letter)) > 0;
  });
}

}  // namespace

void add_attested_lasts(const Hyphenation& hyphenation, const Corrections& corrections,
                        Vocabulary& vocabulary) {
  add_verb_forms(corrections, vocabulary);
  std::map<std::string, std::set<std::string>> partners;
  for (const HyphenatedWord& hyphenated : hyphenation.words) {
    const Broken word = read(hyphenated);
    add_schaft(word, vocabulary);
    if (hyphenated.combining) continue;
    for (const std::size_t letter : word.breaks) {
      const std::string rest = word.from(letter);
      if (rest.size() >= least_letters && vocabulary.forms.count(rest) == 0 &&
          vocabulary.licensed.count(word.to(letter)) > 0 &&
          !has_known_joint(word, letter, vocabulary))
        partners[rest].insert(word.to(letter));
    }
  }
  static const std::vector<std::string> endings{codes_of("s"), codes_of("en"), codes_of("n")};
  for (const auto& [rest, firsts] : partners)
    if (firsts.size() >= least_partners && corrections.suffixes.count(rest) == 0 &&
        corrections.not_last.count(rest) == 0)
      add_noun(rest, endings, vocabulary);
}

std::vector<std::string> attested_firsts(const Hyphenation& hyphenation,
                                         const Vocabulary& vocabulary) {
  std::map<std::string, std::set<std::string>> partners;
  for (const HyphenatedWord& hyphenated : hyphenation.words) {
    if (hyphenated.combining) continue;
    const Broken word = read(hyphenated);
    if (word.breaks.empty()) continue;
    const std::string begin = word.to(word.breaks.front());
    const std::string rest = word.from(word.breaks.front());
    if (begin.size() >= least_letters && vocabulary.last_parts.count(rest) > 0)
      partners[begin].insert(rest);
  }
  std::vector<std::string> firsts;
  for (const auto& [begin, rests] : partners)
    if (rests.size() >= least_partners) firsts.push_back(begin);
  return firsts;
}

}  // namespace fuge::lexicon
