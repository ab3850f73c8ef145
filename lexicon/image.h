// Layer: lexicon. The bytes of the lexicon that compound/lexicon.h reads.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "lexicon/character_counts.h"
#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Codes of parts that are known not to be compounds themselves.
using SimpleWords = std::unordered_set<std::string>;

// Throws Error(invalid_argument) where the parts are too many for the form.
std::vector<std::byte> make_image(const Parts& parts, const Vocabulary& vocabulary,
                                  const CharacterCounts& characters,
                                  const SimpleWords& simple = {});

}  // namespace fuge::lexicon
