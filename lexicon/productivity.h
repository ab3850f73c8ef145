// Layer: lexicon. Learns in how many words each part occurs in each role.
#pragma once

#include <string>
#include <vector>

#include "lexicon/hyphenation.h"
#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// A word to learn from. Words that differ in their inflection alone share a weight of 1.
struct TrainingWord {
  std::string codes;
  double weight = 1;
  bool by_hand = false;      // its breaks are known: joints can be nowhere else
  std::vector<bool> breaks;  // by letter
  bool last_part = false;    // the dictionary lets it end compounds: simple, most likely
};

// The dictionary's nouns, adjectives and verbs, and the hyphenation's words.
std::vector<TrainingWord> training_words(const Vocabulary& vocabulary,
                                         const Hyphenation& hyphenation);

// How likely a training word is no compound: a logarithm, by its place in the words.
using WholeScores = std::vector<double>;

// One step of expectation maximisation (Dempster, Laird and Rubin 1977): each word's readings by
// the counts there are, then the counts by the readings, in proportion to their probability.
void learn_once(const std::vector<TrainingWord>& words, const WholeScores& whole, Parts& parts);

}  // namespace fuge::lexicon
