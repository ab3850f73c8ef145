#include "lexicon/attested.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_letters = 4;
constexpr std::size_t least_partners = 3;

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

void add_noun(const std::string& codes, const std::vector<std::string>& endings,
              Vocabulary& vocabulary) {
  if (vocabulary.forms.count(codes) > 0) return;
  std::string base = compound::to_text(as_span(codes));
  base[0] = ascii_upper(base[0]);
  const std::uint32_t id = vocabulary.add_lemma({codes, base, "", WordClass::noun, true, true});
  for (const std::string& ending : endings)
    if (vocabulary.forms.count(codes + ending) == 0) vocabulary.add_form(codes + ending, id);
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
