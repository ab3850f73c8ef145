// Layer: lexicon. The constants of the model, all in one place. docs/splitting.md explains them.
#pragma once

#include "compound/lexicon.h"

namespace fuge::lexicon {

// How certain a word of the dictionaries is no compound; the place in Model::whole_bonus.
enum class Bonus : std::uint8_t {
  none,       // not in the dictionaries
  last_part,  // a noun that the dictionary lets stand at the end of compounds
  noun,       // any other noun
  adjective,
  derived,   // derived by rule from a word of the dictionary: -ung, -er, -sein
  other,     // verbs, adverbs and the rest
  unit,      // licensed as a first part though the word itself isn't listed: Bahnhofs-
  compound,  // a form of a word that is split, which would stay whole by itself
};

inline constexpr compound::Model model{
    .letter_weight = 0.9F,
    .whole_constant = -9,
    .whole_bonus = {0, 14.8F, 18, 20, 22, 20, 40, -40},
    .joint = 0,
    .unknown_first = -1.5F,
    .short_unknown_first = -7,
    .unknown_last = -9,
    .prefixed = -8,
    .particle = -10,
    .regular_linking = 4,
};

// What a candidate counts before anything was seen: in words that it would stand in.
struct Priors {
  double licensed = 1;       // a first part by the dictionary's flags
  double combining = 0.6;    // a first part by the hyphenation's entries
  double attested = 0.1;     // a first part in the hyphenation's words
  double noun = 0.1;         // a noun as it is
  double regular_s = 0.4;    // -ungs, -heits …
  double compound_s = 0.01;  // the -s that a noun takes inside compounds alone: Schifffahrts-
  double genitive = 0.2;     // with the -s of the genitive
  double inflected = 0.05;   // with another ending: -n, -en, -er, -e, -es
  double dropped_e = 0.03;   // Sprach- of Sprache
  double verb_stem = 0.05;   // Rechen-
  double adjective = 0.03;
  double other = 0.01;     // adverbs, numbers
  double last_part = 0.5;  // a noun that the dictionary lets end compounds
  double last_adjective = 0.05;
  double last_derived = 0.03;
  double unit = 0.3;
  double prefix = 20;
  double short_part = 0.3;  // times this, for parts of three letters
};
inline constexpr Priors priors{};

// Under this many words, a first part doesn't count as attested.
inline constexpr double attested_count = 1;

}  // namespace fuge::lexicon
