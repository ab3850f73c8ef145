// Layer: compound. A look at the reading found, for what the likelihood of its parts doesn't tell.
#pragma once

#include "compound/lattice.h"
#include "compound/lexicon.h"

namespace fuge::compound {

// Whether the reading, which has a joint, is right. False where its last joint is none, however
// likely: in a verb (bereit|zustehen), an adjective (kenia|nische), a name (Birken|feld). True with
// fewer joints or another where one was in a listed verb or adjective (tat|bet|eiligt), or read
// over (Schalt|eröffnung).
bool review(const Lexicon& lexicon, Stretch stretch, Path& path);

}  // namespace fuge::compound
