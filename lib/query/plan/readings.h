// Layer: query. Words that may be read in several ways: the nominalised verb and the noun of
// "Weinen".
#pragma once

#include <vector>

#include "query/syntax/tree.h"

namespace fuge::query {

// The tokens that stand for the whole of the words, the likeliest first, as it is printed: of
// "Ukraine-Krieg" both words as one; none for a phrase.
std::vector<const Token*> readings_of(const std::vector<Word>& words);

// The likeliest reading of the same bytes at the same position, where `word`, which is one of
// `words`, is another one; null where it is the likeliest itself. What a word is completed to, or
// joined with, is no reading of it.
const Word* likeliest_reading(const std::vector<Word>& words, const Word& word);

// What a word counts in scores: less where another reading is likelier.
double reading_weight(const std::vector<Word>& words, const Word& word);

// Whether all of the words stand at one position: readings of one word, or what it is completed to.
bool is_one_word(const std::vector<Word>& words);

}  // namespace fuge::query
