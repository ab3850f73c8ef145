// Layer: analysis. Words that are written shorter, by a table: St., 3 Bio., ver.di.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Whether the table has the word as one that is short with a full stop behind it.
bool may_be_short_form(std::string_view word);

// Adds the short form that segment `i` is as a word, where it stands as the table wants it, and
// what it is short for as another notation. Returns 1 then, else 0.
std::size_t take_short_form(const Segments& segments, std::size_t i, Words& words);

// Adds the name with a full stop inside that segment `i` begins as one word, read without it.
// Returns how many segments it takes, else 0.
std::size_t take_dotted_name(const Segments& segments, std::size_t i, Words& words);

}  // namespace fuge::analysis
