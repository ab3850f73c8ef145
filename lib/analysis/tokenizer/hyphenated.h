// Layer: analysis. Words with hyphens, as words that belong together: Ukraine-Krieg, G-20-Gipfel.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Whether a hyphen joins a word to the next. It may stand at the end of a line where a capital
// letter follows, or behind a figure or capital (US-): else a small letter is the rest of a word
// that was divided there (divided_words.h).
bool joined_to_next(const Words& words, std::size_t i);

// The last word of the word with hyphens that `first` begins, or the word `most` - 1 behind it.
std::size_t last_of_hyphenated(const Words& words, std::size_t first, std::size_t most);
// The first word of the one that `last` ends, likewise.
std::size_t first_of_hyphenated(const Words& words, std::size_t last, std::size_t most);

// Whether a hyphen that joins nothing stands behind a word (Staats-), or before it (-chefs).
bool lacks_end(const Words& words, std::size_t i);
bool lacks_begin(const Words& words, std::size_t i);

enum class Hyphens { kept, left_out };
// What is to be analyzed of the words from `first` to `last`.
Rewriting hyphenated(const Words& words, std::size_t first, std::size_t last, Hyphens hyphens);

}  // namespace fuge::analysis
