// Layer: lexicon. Comparatives and superlatives with an umlaut, which the dictionary lists as
// words.
#pragma once

#include <set>
#include <string>

namespace fuge::lexicon {

// The positive of "älter", "ältest", "kränkst": the adjective without its umlaut. Empty for any
// other word. Codes.
std::string positive_of(const std::string& word, const std::set<std::string>& adjectives);

}  // namespace fuge::lexicon
