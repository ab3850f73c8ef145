// Layer: lexicon. Plurals with an umlaut, which stand in the dictionary as words of their own.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// The singular of a noun's plural, and the plural's ending beside the umlaut.
struct Singular {
  const Lemma* lemma;
  std::string ending;
};

// Gäste, Länder. Nothing for any other word, and where the dictionary hasn't the singular.
std::optional<Singular> singular_of(const Vocabulary& vocabulary, const Lemma& plural);

// The same for compounds that the dictionary doesn't list, by their heads.
class UmlautPlurals {
 public:
  explicit UmlautPlurals(const Vocabulary& vocabulary);

  // Whether the dictionary lists one of the singular.
  bool has(const std::string& singular) const { return plurals_.count(singular) > 0; }

  // Bahnhöfe and Bahnhöfen for Bahnhof: as the longest word that ends it has them, that isn't all
  // of it. None where that has none. Codes.
  std::vector<std::string> of(const std::string& codes) const;

 private:
  std::map<std::string, std::set<std::string>> plurals_;  // by their singulars
};

}  // namespace fuge::lexicon
