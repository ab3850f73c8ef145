// Layer: analysis. Words that name all genders by a sign: Politiker:innen, Lehrer*in,
// Schüler/-innen.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/tokenizer/atoms.h"
#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

// Adds one piece for the word that atom `i` begins, read as its feminine form (Politikerinnen).
// Returns how many atoms it takes; 0 where there is no such word. The signs are : * _ · / /- and a
// pair of brackets; behind the first four more may follow (Bürger:innenrat).
std::size_t take_inclusive_form(const Atoms& atoms, std::size_t i, Pieces& pieces);

// Whether it is written with a capital inside: PolitikerInnen. It has no other letters than the
// feminine form.
bool has_inner_capital(std::string_view word) noexcept;

}  // namespace fuge::analysis
