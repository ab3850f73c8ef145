// Layer: index. How many words of an index have numbers: what it says of itself, and whether that
// holds for what is in it.
#pragma once

#include <xapian.h>

#include "index/words/word_number.h"

namespace fuge::index {

// 0 where it says nothing. Throws Error(damaged_index) for what no writer has written; Xapian's
// exceptions pass.
WordNumber word_count_of(const Xapian::Database& database);

// Throws Error(damaged_index) where this is no word of an index that has so many.
void check_word(WordNumber number, WordNumber count);

}  // namespace fuge::index
