#include "lexicon/form_splits.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compound/alphabet.h"
#include "lexicon/draft.h"
#include "lexicon/scores.h"
#include "lexicon/umlaut_plurals.h"

namespace fuge::lexicon {
namespace {

// What a form is given may change how the parts of another word are split.
constexpr int most_rounds = 4;
// A word is split where its forms' readings gain so much on average: in doubt it is.
constexpr double least_gain = -4;

// A word and its forms, by their numbers among the parts.
struct Word {
  std::string base;
  std::vector<std::uint32_t> forms;
  std::optional<bool> is_split = {};  // once it is decided
};

class Aligner {
 public:
  Aligner(Vocabulary& vocabulary, Parts& parts) : vocabulary_(vocabulary), parts_(parts) {
    std::map<std::string, std::vector<std::uint32_t>> forms;
    for (std::uint32_t i = 0; i < parts.all.size(); ++i)
      if (const Lemma* lemma = lemma_of(parts.all[i])) forms[base_of(*lemma)].push_back(i);
    for (auto& [base, numbers] : forms) {
      if (parts.at(base).bonus == Bonus::unit)
        for (const std::uint32_t number : numbers) parts.all[number].bonus = Bonus::unit;
      if (numbers.size() > 1) words_.push_back({base, std::move(numbers)});
    }
  }

  // False where nothing had to be changed.
  bool align(const Draft& draft) {
    changed_ = false;
    for (Word& word : words_) {
      if (!word.is_split) decide(draft, word);
      if (word.is_split) align(draft, word);
    }
    return changed_;
  }

 private:
  // What a form goes by: of several lemmas the one that it is a last part by, else itself.
  const Lemma* lemma_of(const Part& part) const {
    if (part.lemmas.empty() || part.codes.size() > compound::max_letters) return nullptr;
    if (const int best = best_lemma(parts_, part); best >= 0)
      return &vocabulary_.lemmas[static_cast<std::size_t>(best)];
    const auto own = std::find_if(part.lemmas.begin(), part.lemmas.end(), [&](std::uint32_t id) {
      return vocabulary_.lemmas[id].codes == part.codes;
    });
    return &vocabulary_.lemmas[own == part.lemmas.end() ? part.lemmas.front() : *own];
  }

  // Plurals with an umlaut go by their singular: Gesetzentwürfe.
  const std::string& base_of(const Lemma& lemma) const {
    const auto singular = singular_of(vocabulary_, lemma);
    return singular ? singular->lemma->codes : lemma.codes;
  }

  // Not of a word none of whose forms is split.
  void decide(const Draft& draft, Word& word) {
    double sum = 0;
    double count = 0;
    bool any = false;
    for (const std::uint32_t number : word.forms) {
      const std::string& codes = parts_.all[number].codes;
      any = any || !draft.joints(codes).empty();
      const auto gain = static_cast<double>(draft.gain(codes));
      if (gain <= Draft::no_reading) continue;
      sum += gain;
      ++count;
    }
    if (!any) return;
    // Where the base form has no reading, its forms end in other words than it does: Acht|ecke.
    const bool readable = draft.gain(word.base) > Draft::no_reading;
    // Unless it is a compound by a correction (zehntausend): then each is left as it is.
    if (!readable && parts_.at(word.base).bonus == Bonus::none) return;
    word.is_split = readable && sum > least_gain * count;
  }

  void align(const Draft& draft, const Word& word) {
    const std::vector<std::size_t> joints = draft.joints(word.base);
    for (const std::uint32_t number : word.forms) {
      if (draft.joints(parts_.all[number].codes).empty() != *word.is_split) continue;
      const Bonus bonus = *word.is_split ? Bonus::compound : Bonus::unit;
      if (parts_.all[number].bonus != bonus) {
        parts_.all[number].bonus = bonus;
        changed_ = true;
      } else if (!joints.empty()) {
        add_head(word.base, std::string(parts_.all[number].codes), joints.back());
      }
    }
  }

  // The dictionary knows all forms of the compound, and not all of its head's (Alleinbesitze): what
  // stands behind the joint becomes one.
  void add_head(const std::string& base, const std::string& form, std::size_t joint) {
    if (form.size() <= joint || form.compare(0, joint, base, 0, joint) != 0) return;
    const auto head = parts_.by_codes.find(base.substr(joint));
    if (head == parts_.by_codes.end()) return;
    const int lemma = best_lemma(parts_, parts_.all[head->second]);
    const Bonus bonus = parts_.all[head->second].bonus;
    Part& part = parts_.at(form.substr(joint));
    if (lemma < 0 || best_lemma(parts_, part) >= 0) return;
    vocabulary_.add_form(part.codes, static_cast<std::uint32_t>(lemma));
    part.lemmas.push_back(static_cast<std::uint32_t>(lemma));
    part.bonus = std::max(part.bonus, bonus);
    changed_ = true;
  }

  Vocabulary& vocabulary_;
  Parts& parts_;
  std::vector<Word> words_;
  bool changed_ = false;
};

}  // namespace

void align_forms(const CharacterCounts& characters, Vocabulary& vocabulary, Parts& parts) {
  Aligner aligner(vocabulary, parts);
  for (int round = 0; round < most_rounds; ++round)
    if (!aligner.align(Draft(parts, vocabulary, characters))) return;
}

}  // namespace fuge::lexicon
