// Layer: analysis. The letters that keys are made of: a to z, ä, ö, ü, and other scripts.
#pragma once

#include "analysis/normalizer/spelled_text.h"

namespace fuge::analysis {

// Takes off what many leave out when they type: apostrophes between letters (O'Neill, Gipfel’s) and
// the marks of Latin letters but those of ä, ö and ü (Erdoğan, Łódź, Søren). Letters without a
// plain one become two: æ ae, œ oe, þ th. The text is folded.
void make_plain(SpelledText& word);

}  // namespace fuge::analysis
