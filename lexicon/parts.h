// Layer: lexicon. The candidates for parts of compounds, and what was learned about each.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/corrections.h"
#include "lexicon/hyphenation.h"
#include "lexicon/model.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

struct FirstRole {
  double prior = 0;  // 0: not a candidate
  double count = 0;  // in how many words of the training it stands, weighted by their readings
  std::string base;  // the dictionary's form; empty where it isn't known
  std::string linking;
  bool noun = false;
  bool bound = false;  // the dictionary has it in compounds alone: Alten-
};

struct Part {
  std::string codes;
  FirstRole first;
  bool last = false;  // one of its lemmas may end compounds
  std::vector<std::uint32_t> lemmas;
  double prefix_count = -1;  // below 0: no prefix
  Bonus bonus = Bonus::none;
  std::uint16_t flags = 0;  // compound::suffix_flag, name_ending_flag, particle_flag
  compound::Chance chance = compound::Chance::none;
  std::uint32_t chance_letters = ~std::uint32_t{0};  // see compound::Record
};

// What is learned of a lemma as a last part.
struct LastRole {
  double prior = 0;
  double count = 0;
};

struct Parts {
  std::vector<Part> all;
  std::unordered_map<std::string, std::uint32_t> by_codes;
  std::vector<LastRole> lemmas;  // by the vocabulary's numbers

  Part& at(const std::string& codes);  // made where it is new
};

// Every form of the vocabulary, and every candidate for a first part: licensed by the dictionary,
// combining in the hyphenation, and made by rule from nouns, verbs and adjectives. The linking
// elements are those of facts on German compounds: none, -s, -es, -n, -en, -er, -e, with or without
// umlaut, dropped -e (Langer, Zur Morphologie und Semantik von Nominalkomposita, 1998).
Parts make_parts(const Vocabulary& vocabulary, const Affixes& affixes,
                 const Hyphenation& hyphenation, const Corrections& corrections);

}  // namespace fuge::lexicon
