// Layer: lexicon. The words in a hyphenation dictionary of libhyphen (hyph_de_DE.dic).
//
// Such a file holds two lists, divided by the line NEXTLEVEL: first, written by hand, whole words
// and first parts with the points where their constituents and syllables meet; then patterns, which
// aren't read here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "fuge/error.h"

namespace fuge::lexicon {

struct HyphenatedWord {
  std::string word;                 // UTF-8, letters only, never empty
  std::vector<std::size_t> breaks;  // bytes into the word, rising, neither its begin nor its end
  bool combining = false;           // a break at its end: a first part, others may follow

  friend bool operator==(const HyphenatedWord&, const HyphenatedWord&) = default;
};

struct Hyphenation {
  std::vector<HyphenatedWord> words;  // in the order of the file; the same word may come twice
  std::vector<Error> problems;        // lines that were left out, each with file, line and byte
};

// A digit marks a point between letters: odd a break, even none; of several the last counts. Left
// out without a word: comments (#, %), keywords (lines that begin with A–Z), and what isn't made of
// letters and digits alone. A line that isn't in the file's encoding is a problem and stops
// nothing. Throws Error(io) where the file can't be read, and Error(invalid_argument) where its
// first line is neither UTF-8 nor ISO8859-1, and where it has no NEXTLEVEL or under 1,000 words
// before it: it is older than 2017 then, or of another language.
Hyphenation read_hyphenation(const std::filesystem::path& file);

}  // namespace fuge::lexicon
