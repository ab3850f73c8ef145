// Layer: lexicon. The forms in which a word stands first in compounds.
#pragma once

#include <string>
#include <vector>

#include "lexicon/affixes.h"
#include "lexicon/model.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

struct FirstForm {
  std::string codes;
  std::string linking;  // as fuge::Constituent has it
  double prior = 0;
};

// Whether an -s is regular behind the word (codes): -ung, -heit, -ion … (Fuhrhop, Interfixierung
// von Komposita, 1996).
bool takes_regular_s(const std::string& codes);

// The candidates that a lemma gives, itself among them; none for words of under three letters. A
// noun that the dictionary doesn't let end compounds, most of them names, gives itself alone.
std::vector<FirstForm> first_forms(const Lemma& lemma, bool ends_compounds, const Affixes& affixes);

}  // namespace fuge::lexicon
