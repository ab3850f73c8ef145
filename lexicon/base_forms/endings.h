// Layer: lexicon. What the forms of the dictionary teach about words that it doesn't have.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lexicon/base_forms/form_table.h"

namespace fuge::lexicon {

// How a word with this ending comes to its base form: the likeliest way for nouns, and the
// likeliest for other words.
struct Ending {
  std::string letters;  // codes, the last letter of words first
  struct Way {
    std::size_t strip = 0;
    std::string add;  // codes
    analysis::WordClass word_class = analysis::WordClass::other;
    bool inflected = false;
  };
  std::vector<Way> ways;
};

// A way counts for an ending where nine of ten of the dictionary's forms with that ending go it;
// an ending counts where it has other ways than the shorter endings that it has itself. In
// ascending order of their letters.
std::vector<Ending> learn_endings(const FormTable& table);

}  // namespace fuge::lexicon
