// Layer: query. Operators and brackets without words are words themselves, or nothing: what is
// pasted is searched. Inside the brackets of a field they stay as they are, and so are errors.
#pragma once

#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "query/syntax/lexer.h"
#include "query/syntax/notices.h"

namespace fuge::query {

// Leaves out brackets that hold nothing. Makes words of operators that lack a word on one of their
// sides ("Krieg UND", "(ODER Frieden)", "UND ODER"), and of all operators of a headline in
// capitals. Adds what was done to `notices`. Time is linear in the lexemes.
//
// A query is such a headline where all its words are in capitals, and
//   two of them are function words (NICHT OHNE UNS), or
//   three are no operators, one of which is longer than an abbreviation: six letters or more
// Whatever else the language has (signs, fields, brackets, marks, NEAR/5) says that it is none.
void read_loose_ends(std::vector<Lexeme>& lexemes, std::vector<Notice>& notices,
                     const Analyzer& analyzer);

// Whether no letter of the words is small, and one is a capital.
bool is_in_capitals(const std::vector<Lexeme>& lexemes);
// Whether its words have small letters and capitals, so that they mean something.
Purpose purpose_of(const std::vector<Lexeme>& lexemes);
Purpose purpose_of(std::string_view text);

}  // namespace fuge::query
