// Layer: query. Abbreviations with white space inside are one word: z. B.
#pragma once

#include <string_view>
#include <vector>

#include "query/syntax/lexer.h"

namespace fuge {
class Analyzer;
}

namespace fuge::query {

// Makes one lexeme of neighbours that the analyzer takes for one abbreviation; the first one's sign
// is meant for the whole. `query` is the text of the lexemes. Time is linear in it.
void join_spaced_words(std::vector<Lexeme>& lexemes, std::string_view query,
                       const Analyzer& analyzer);

}  // namespace fuge::query
