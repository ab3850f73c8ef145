// Layer: analysis. Words that name all genders by a sign: Politiker:innen, Lehrer*in,
// Schüler/-innen.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Adds one word for the word that segment `i` begins, read as its feminine form (Politikerinnen).
// Returns how many segments it takes; 0 where there is no such word. The signs are : * _ · / /- and
// a pair of brackets; behind the first four more may follow (Bürger:innenrat).
std::size_t take_inclusive_form(const Segments& segments, std::size_t i, Words& words);

// Whether it is written with a capital inside: PolitikerInnen. It has no other letters than the
// feminine form.
bool has_inner_capital(std::string_view word) noexcept;

}  // namespace fuge::analysis
