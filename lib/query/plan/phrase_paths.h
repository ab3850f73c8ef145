// Layer: query. The ways to read words that stand together.
#pragma once

#include <string>
#include <vector>

#include "query/syntax/tree.h"

namespace fuge::query {

// The rows of stems that a phrase stands for, the plainest first, 16 at most, none twice: words at
// one position are alternatives, a joined one takes several positions, a compound may be written as
// its constituents, two nouns as a compound ("Ukraine Krieg", "Ukraine-Krieg", "Ukrainekrieg"), and
// a figure in pieces ("25 000"). One stem a row at least; empty only for no words.
std::vector<std::vector<std::string>> phrase_paths(const std::vector<Word>& words);

// The same for words near one another: the alternatives of each position alone.
std::vector<std::vector<std::string>> near_rows(const std::vector<Word>& words);

}  // namespace fuge::query
