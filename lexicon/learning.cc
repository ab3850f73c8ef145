#include "lexicon/learning.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "lexicon/attested.h"
#include "lexicon/character_counts.h"
#include "lexicon/draft.h"
#include "lexicon/form_splits.h"
#include "lexicon/image.h"
#include "lexicon/parts.h"
#include "lexicon/productivity.h"
#include "lexicon/spelling.h"
#include "lexicon/umlaut_plurals.h"
#include "lexicon/uncertain_lasts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {
namespace {

constexpr int steps = 6;
// After these the letters are learned again from words that are no compounds.
constexpr int first_sifting = 1;
constexpr int second_sifting = 3;
// A word of the dictionary counts as a compound for this though only readings would split it that
// beat it by less.
constexpr float sifting_margin = 6;
constexpr double compound_weight = 0.02;
constexpr std::size_t least_unit = 6;
// A short foreign word is a first part only if it is one in so many words.
constexpr double least_seen = 0.5;
constexpr std::size_t longest_foreign = 5;
constexpr std::size_t longest_foreign_noun = 3;

CharacterCounts count_characters(const Vocabulary& vocabulary, const Draft* draft) {
  CharacterCounts counts;
  for (const auto& [codes, lemmas] : vocabulary.forms) {
    const bool simple = draft == nullptr || draft->gain(codes) <= -sifting_margin;
    counts.add(codes, simple ? 1 : compound_weight);
  }
  return counts;
}

// Compounds that have become one word, and aren't listed since the dictionary can put them
// together: they get a form of their own as last parts.
class UnitMaker {
 public:
  UnitMaker(const Draft& draft, Vocabulary& vocabulary, Parts& parts)
      : draft_(draft), vocabulary_(vocabulary), parts_(parts), plurals_(vocabulary) {}

  void make_all() {
    static const std::string s = codes_of("s");
    const std::vector<std::string> licensed(vocabulary_.licensed.begin(),
                                            vocabulary_.licensed.end());
    for (const std::string& codes : licensed) {
      if (codes.ends_with(s)) make(codes.substr(0, codes.size() - 1));
      make(codes);
    }
  }

 private:
  void make(const std::string& codes) {
    const auto bonus = model.whole_bonus[static_cast<std::size_t>(Bonus::unit)];
    if (codes.size() < least_unit || vocabulary_.forms.count(codes) > 0) return;
    const Part& known = parts_.at(codes);
    const float own = known.bonus == Bonus::unit ? bonus : 0.0F;
    if (draft_.gain(codes) + own <= 0) return;
    std::string base = compound::to_text(as_span(codes));
    base[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(base[0])));
    Lemma lemma{codes, std::move(base), "", WordClass::noun, true, true};
    const std::uint32_t id = vocabulary_.add_lemma(std::move(lemma));
    parts_.lemmas.push_back({priors.unit, 0});
    add_form(codes, id);
    for (const char* ending : {"s", "es", "e", "en", "n"})
      if (is_free(codes + codes_of(ending))) add_form(codes + codes_of(ending), id);
    for (const std::string& plural : plurals_.of(codes))
      if (vocabulary_.forms.count(plural) == 0) add_form(plural, id);
    FirstRole& first = parts_.at(codes).first;
    first.prior = std::max(first.prior, priors.noun);
    first.noun = true;
  }

  // No form of another word but an adverb: sonntags.
  bool is_free(const std::string& codes) const {
    const auto found = vocabulary_.forms.find(codes);
    return found == vocabulary_.forms.end() ||
           std::all_of(found->second.begin(), found->second.end(), [&](std::uint32_t other) {
             return vocabulary_.lemmas[other].word_class == WordClass::other;
           });
  }

  void add_form(const std::string& codes, std::uint32_t id) {
    vocabulary_.add_form(codes, id);
    parts_.at(codes).lemmas.push_back(id);
  }

  const Draft& draft_;
  Vocabulary& vocabulary_;
  Parts& parts_;
  UmlautPlurals plurals_;
};

bool is_abbreviation(const std::string& base) {
  return base.size() > 1 && is_ascii_capital(base[0]) && is_ascii_capital(base[1]);
}

// Conjunctions, names, pieces of foreign phrases: Esc, facto.
bool is_foreign(const Part& part, const Vocabulary& vocabulary) {
  if (part.codes.size() > longest_foreign || part.first.prior >= priors.licensed) return false;
  if (part.first.noun && part.codes.size() > longest_foreign_noun) return false;
  if (is_abbreviation(part.first.base)) return false;
  return std::none_of(part.lemmas.begin(), part.lemmas.end(), [&](std::uint32_t id) {
    const Lemma& lemma = vocabulary.lemmas[id];
    return lemma.ends_compounds || lemma.word_class == WordClass::adjective ||
           lemma.word_class == WordClass::verb;
  });
}

// What stands first in no word of the dictionaries isn't read into others: Esc|ort, Facto|ring.
void drop_unseen_firsts(const Vocabulary& vocabulary, Parts& parts) {
  for (Part& part : parts.all)
    if (part.first.count < least_seen && is_foreign(part, vocabulary)) part.first.prior = 0;
}

SimpleWords simple_words(const Parts& parts, const Draft& draft) {
  SimpleWords simple;
  for (const Part& part : parts.all)
    if (part.codes.size() <= compound::max_letters && draft.is_simple(part.codes))
      simple.insert(part.codes);
  return simple;
}

WholeScores whole_scores(const std::vector<TrainingWord>& words, const Draft& draft) {
  WholeScores scores;
  for (const TrainingWord& word : words)
    scores.push_back(word.codes.size() > compound::max_letters ? 0 : draft.whole(word.codes));
  return scores;
}

}  // namespace

std::vector<std::byte> learn(const Dictionary& dictionary, const Affixes& affixes,
                             const Hyphenation& hyphenation, const Corrections& corrections) {
  Vocabulary vocabulary = read_vocabulary(dictionary, affixes, corrections);
  add_attested_lasts(hyphenation, corrections, vocabulary);
  Parts parts = make_parts(vocabulary, affixes, hyphenation, corrections);
  const std::vector<TrainingWord> words = training_words(vocabulary, hyphenation);
  CharacterCounts characters = count_characters(vocabulary, nullptr);
  WholeScores whole = whole_scores(words, Draft(parts, vocabulary, characters));
  for (int step = 0; step < steps; ++step) {
    learn_once(words, whole, parts);
    if (step != first_sifting && step != second_sifting) continue;
    const Draft draft(parts, vocabulary, characters);
    characters = count_characters(vocabulary, &draft);
    whole = whole_scores(words, Draft(parts, vocabulary, characters));
    if (step == first_sifting) UnitMaker(draft, vocabulary, parts).make_all();
  }
  drop_unseen_firsts(vocabulary, parts);
  mark_uncertain_lasts(Draft(parts, vocabulary, characters), vocabulary, parts);
  align_forms(characters, vocabulary, parts);
  const SimpleWords simple = simple_words(parts, Draft(parts, vocabulary, characters));
  return make_image(parts, vocabulary, characters, simple);
}

}  // namespace fuge::lexicon
