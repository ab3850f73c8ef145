// Layer: compound. Where a word without hyphens is split.
#pragma once

#include <vector>

#include "compound/lattice.h"

namespace fuge::compound {

// A reading with an unknown part has to be likelier than the word whole by so much.
inline constexpr float unknown_margin = 3;

// Splits if the best reading is likelier than the word whole, and its parts likewise. Tried in
// turn, until one splits: parts of the lexicon alone; the word with the consonant that the old
// spelling dropped (Schiffahrt); unknown parts too; the word with ä for ae (after these, or names
// would be taken for words: Baerbock). The last three only for words that the lexicon doesn't have.
// `letters` may come back changed by respelling: an umlaut in place of two letters, a letter more,
// each in its place of the word. The path has no joints for a
// word that stays whole; its score is that of the reading less that of the word whole, or 0.
Path decide(const Lexicon& lexicon, Letters& letters, const UserParts* user_parts);

// Whether no part of the lexicon is found in the word, taken by itself or as a first part: what
// PartValue::simple() tells, when the lexicon is made.
bool has_no_parts(const Lexicon& lexicon, const Letters& letters);

// The `limit` best readings, scores less that of the word whole.
std::vector<Path> considered(const Lexicon& lexicon, const Letters& letters,
                             const UserParts* user_parts, std::size_t limit);

}  // namespace fuge::compound
