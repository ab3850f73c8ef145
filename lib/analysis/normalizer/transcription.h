// Layer: analysis. Slavic names as German and English transcribe them.
#pragma once

#include <string>
#include <string_view>

namespace fuge::analysis {

// One spelling for both transcriptions of a name (Wolodin, Volodin; Kostenko; Kravchuk, Krawtschuk)
// in `common`, without the s of the genitive. False for a word that doesn't end as such names do
// (-ow, -ewa, -skyj, -enko, -tschuk, -witsch, -schwili …), or has other letters than a to z.
//
// The common spelling makes alike what either transcription doesn't tell apart, by the usual tables
// (Duden's for German, BGN/PCGN's for English): sch is sh and zh, ch is kh and tsch, s is z and ts,
// w is v, i is y and j, and a letter written twice counts once. It is for keys alone; whoever calls
// keeps the words out that the lexicon knows.
bool common_transcription(std::string_view word, std::string& common);

}  // namespace fuge::analysis
