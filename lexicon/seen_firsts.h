// Layer: lexicon. Which first parts count as seen in compounds.
#pragma once

#include <cstdint>

#include "lexicon/parts.h"
#include "lexicon/vocabulary.h"

namespace fuge::lexicon {

// Only behind a first part that was seen in compounds is an unknown last part one, and are -berg,
// -feld and the like no ends of a name. Some count as seen for another reason; what they are then
// refused for is in compound/review.cc.
enum class Seen : std::uint8_t {
  no,
  linked,  // it has a linking element: Korallen-. So have names: Birkenfeld
  bound,   // the dictionary has it in compounds alone: Alten-. So have names: Altenburg
  plain,   // a common noun as it is, such as no name has: Rezeptor-
  yes,     // in model.h's attested_count of words; or its form tells: Herkunfts-, Stolper-
};

Seen seen_as_first(const Part& part, const Vocabulary& vocabulary);

}  // namespace fuge::lexicon
