// Layer: query. Words of a list with half of them missing: staats- und regierungschefs.
#pragma once

#include <string_view>
#include <vector>

#include "query/syntax/lexer.h"

namespace fuge {
class Analyzer;
}

namespace fuge::query {

// Gives words without quotes what the words around them complete them to. "und -einzelhandel" isn't
// excluded where it is completed so.
void complete_words(std::vector<Lexeme>& lexemes, std::string_view query, const Analyzer& analyzer);

// Leaves out function words that were completed: "Ein-" of "Ein- und Ausfuhr" isn't "ein".
void leave_out_fragments(std::vector<Word>& words);

}  // namespace fuge::query
