// Layer: query. Abbreviations, figures and dates with white space inside are one word: z. B., A 7,
// 100 000, 8. Mai 1945; and so are words divided between lines.
#pragma once

#include <string_view>
#include <vector>

#include "query/syntax/lexer.h"

namespace fuge {
class Analyzer;
}

namespace fuge::query {

// Makes one lexeme of neighbours that the analyzer has one token for; the first one's sign is meant
// for the whole. `query` is the text of the lexemes. Time is linear in it.
void join_spaced_words(std::vector<Lexeme>& lexemes, std::string_view query,
                       const Analyzer& analyzer);

}  // namespace fuge::query
