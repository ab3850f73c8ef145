// Layer: query. What a word of a query is depends on the others: German nouns have a capital.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/syntax/lexer.h"

namespace fuge {
class Analyzer;
}

namespace fuge::query {

// Gives words without quotes, signs of their own ('=', '*', '~') and white space between them their
// tokens as the analyzer has them in the query: in "Bruno Ganz" the capital inside says that Ganz
// is a name. Operators, and values of sources and dates, are no words there. Spans and positions
// are those that the word's text alone would have. Time is linear in the query.
void read_in_context(std::vector<Lexeme>& lexemes, std::string_view query,
                     const Analyzer& analyzer);

// Where all of several words are in capitals, these say nothing: the text in small letters, each
// byte in its place. Words with figures (A7) stay as they are. Any other text stays, too.
std::string without_capitals(std::string_view text);

}  // namespace fuge::query
