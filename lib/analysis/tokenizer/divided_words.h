// Layer: analysis. Words that are divided at the end of a line: Regie-⏎rung.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/normalizer/known_words.h"
#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Where the next line goes on behind a mark of division that ends the line at byte `end`, where a
// word ends: a hyphen, a soft one, which may be the word's last character, or U+00AC. 0 where there
// is none, or where the paragraph ends too.
std::size_t next_line_behind(std::string_view text, std::size_t end) noexcept;

// Whether the word that begins the next line is one of those that join words of which one lacks a
// half: Staats-⏎und Regierungschefs.
bool joins_halves(std::string_view word) noexcept;

// Adds the word that segment `i` begins and that goes on in the next line, where a small letter
// stands there: as one word where the lexicon has it or its constituents, else its pieces, and the
// whole as another notation of them. Returns how many segments it takes; 0 where there is none.
std::size_t take_divided(const Segments& segments, std::size_t i, const KnownWords& known,
                         Words& words);

}  // namespace fuge::analysis
