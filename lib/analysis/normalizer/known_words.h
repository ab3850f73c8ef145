// Layer: analysis. What the lexicon knows of a word, for those who choose between spellings.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "compound/lexicon.h"

namespace fuge::analysis {

// Folded words in UTF-8. Read by any number of threads.
class KnownWords {
 public:
  KnownWords();

  // Whether the dictionaries have it as a word or a form of one.
  bool lists(std::string_view word) const;
  // Whether it is a part of compounds at least.
  bool has_part(std::string_view part) const;

  // How likely it is as a compound of known parts: the logarithm of its probability. Nothing where
  // it is none.
  std::optional<float> score(std::string_view word) const;
  // Where parts begin in the best reading of the word, but the first: bytes. A part may be unknown.
  // Empty where no reading is likelier than the word whole by a margin.
  std::vector<std::size_t> joints(std::string_view word) const;

  // lists() or score().
  bool knows(std::string_view word) const { return lists(word) || score(word).has_value(); }

 private:
  compound::Lexicon lexicon_;
};

}  // namespace fuge::analysis
