// Layer: lexicon. The dictionary's words and all their forms, and what can be derived from them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/affixes.h"
#include "lexicon/corrections.h"
#include "lexicon/dictionary.h"
#include "lexicon/model.h"

namespace fuge::lexicon {

enum class WordClass : std::uint8_t { noun, adjective, verb, other };

struct Lemma {
  std::string codes;
  std::string base;   // as the dictionary prints it, a noun with its capital
  std::string flags;  // the dictionary's; empty for a derived one
  WordClass word_class = WordClass::other;
  bool ends_compounds = false;  // the dictionary has it as a last part
  bool derived = false;
  bool never_last = false;  // by a correction
};

// The lemmas, and for each form the lemmas that have it.
struct Vocabulary {
  std::vector<Lemma> lemmas;
  std::unordered_map<std::string, std::vector<std::uint32_t>> forms;  // by codes
  std::set<std::string> licensed;    // codes that the dictionary lets stand first in compounds
  std::set<std::string> bound;       // those of them that are no words by themselves
  std::set<std::string> last_parts;  // codes of the lemmas that end compounds

  void add_form(const std::string& codes, std::uint32_t lemma);
  std::uint32_t add_lemma(Lemma lemma);  // with itself as its first form
};

// igerman98's flags: h no word by itself; i, j, k, e may stand first in a compound, g its feminine
// plural too; o ends compounds; d forbidden; the others give the forms. Derived by rule: nouns in
// -ung and -er and the adjective of the participle in -d from verbs, nouns in -sein from
// adjectives. Words with anything but letters are left out.
Vocabulary read_vocabulary(const Dictionary& dictionary, const Affixes& affixes,
                           const Corrections& corrections);

}  // namespace fuge::lexicon
