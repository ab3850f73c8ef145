// Layer: query. The ways in which a word of a query may stand in an article, best first: as
// printed, with the same stem, inside a compound; of a compound its parts.
#pragma once

#include <string>
#include <vector>

#include "query/plan/word_source.h"
#include "query/syntax/tree.h"

namespace fuge::query {

// The word whole: its stem, its printed form on top of that, as several constituents of a compound,
// as the head, as a modifier; in the title on top of that. With a field, only there.
Component whole_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field);

// The constituents of a compound, and several of them together: each may stand by itself or in
// another compound. Empty for any other word.
std::vector<Component> constituents(const Collection& collection, const Token& token,
                                    const schema::FieldRow* field);

// The beginnings of the stems: what words of one family share.
std::vector<Component> families(const Collection& collection, const Token& token);

// The printed form alone; of a function word the stem, since the index has no forms of these.
Component exact_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field);

// The forms that a prefix or a fuzzy word stands for: the fewer edits, the more one is worth.
Component expanded_word(const Collection& collection, const Word& word,
                        const schema::FieldRow* field);

// A term of the index, of its own weight.
Component single_term(const Collection& collection, const std::string& term, double weight,
                      MatchKind kind);

// The terms of a word that excludes: the word in all its ways but as parts.
std::vector<std::string> whole_word_terms(const Token& token, const schema::FieldRow* field);

}  // namespace fuge::query
