// Layer: query. The ways in which a word of a query may stand in an article, best first: as
// printed, with the same stem, inside a compound; of a compound its parts.
#pragma once

#include <string>
#include <vector>

#include "query/tree.h"
#include "query/word_source.h"

namespace fuge::query {

// The word whole: its stem, its printed form on top of that, as several constituents of a compound,
// as the head, as a modifier; in the title on top of that. With `in_title`, only there.
Component whole_word(const Collection& collection, const Token& token, bool in_title);

// The constituents of a compound, and several of them together: each may stand by itself or in
// another compound. Empty for any other word.
std::vector<Component> constituents(const Collection& collection, const Token& token,
                                    bool in_title);

// The beginnings of the stems: what words of one family share.
std::vector<Component> families(const Collection& collection, const Token& token);

// Given forms, each worth as much as it says: for exact words and expansions.
struct WeightedForm {
  std::string form;
  double worth = 1;
};
Component forms(const Collection& collection, const std::vector<WeightedForm>& forms,
                bool in_title);

// A term of the index, of its own weight.
Component single_term(const Collection& collection, const std::string& term, double weight);

// The terms of a word that excludes: the word in all its ways but as parts.
std::vector<std::string> whole_word_terms(const Token& token, bool in_title);

}  // namespace fuge::query
