// Layer: lexicon. A lexicon as far as it is learned, ready to split.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compound/lexicon.h"
#include "lexicon/character_counts.h"
#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Words are codes, at most compound::max_letters of them.
class Draft {
 public:
  Draft(const Parts& parts, const Vocabulary& vocabulary, const CharacterCounts& characters);

  // Whether no part of the lexicon is found in it, taken by itself or as a first part.
  bool is_simple(const std::string& codes) const;
  // How much better than the word whole its best reading is; no_reading where there is none.
  static constexpr float no_reading = -1000;
  float gain(const std::string& codes) const;
  // How likely it is as a word that is no compound: a logarithm.
  double whole(const std::string& codes) const;
  // Where it is split by parts of the lexicon, its parts likewise: letters. Empty: it stays whole.
  std::vector<std::size_t> joints(const std::string& codes) const;

 private:
  std::vector<std::byte> image_;
  compound::Lexicon lexicon_;
};

}  // namespace fuge::lexicon
