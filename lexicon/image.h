// Layer: lexicon. The bytes of the lexicon that compound/lexicon.h reads.
#pragma once

#include <cstddef>
#include <vector>

#include "lexicon/character_counts.h"
#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Throws Error(invalid_argument) where the parts are too many for the form.
std::vector<std::byte> make_image(const Parts& parts, const Vocabulary& vocabulary,
                                  const CharacterCounts& characters);

}  // namespace fuge::lexicon
