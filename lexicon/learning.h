// Layer: lexicon. The dictionaries → the lexicon.
#pragma once

#include <cstddef>
#include <vector>

#include "lexicon/affixes.h"
#include "lexicon/corrections.h"
#include "lexicon/dictionary.h"
#include "lexicon/hyphenation.h"

namespace fuge::lexicon {

// The bytes that compound/lexicon.h reads. The same input gives the same bytes.
std::vector<std::byte> learn(const Dictionary& dictionary, const Affixes& affixes,
                             const Hyphenation& hyphenation, const Corrections& corrections);

}  // namespace fuge::lexicon
