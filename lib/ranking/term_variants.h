// Layer: ranking. The term variants of a word of a query, best first: its surface form, the same
// stem, inside a compound; of a compound its constituents.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fuge/token.h"
#include "ranking/bm25.h"
#include "schema/fields.h"

namespace fuge::ranking {

// A surface form of the index that a prefix or a misspelt word stands for.
struct IndexForm {
  std::string form;         // as of Token::form
  std::uint32_t edits = 0;  // fuzzy: how many letters differ
  std::uint32_t documents = 0;
  std::string term = {};  // that it is posted under, without that of a field

  friend bool operator==(const IndexForm&, const IndexForm&) = default;
};

// The word whole: its stem, its surface form on top of that, as several constituents of a compound,
// as the head, as a modifier; in the title on top of that. With a field, only there.
Component whole_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field);

// Counts the same word in another spelling together with `word`: each may be a whole_word().
void add_spelling(Component& word, Component other);

// The constituents of a compound, and several of them together: each may stand by itself or in
// another compound. Empty for any other word.
std::vector<Component> constituents(const Collection& collection, const Token& token,
                                    const schema::FieldRow* field);

// The beginnings of the stems: what words of one family share.
std::vector<Component> families(const Collection& collection, const Token& token);

// Only the surface form, as a content word or as a function word.
Component exact_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field);

// The forms that a prefix or a fuzzy word stands for: the fewer edits, the more one counts. `stem`
// is for people.
Component any_form(const Collection& collection, const std::string& stem,
                   const std::vector<IndexForm>& forms, const schema::FieldRow* field);

// A term of the index, of its own weight.
Component single_term(const Collection& collection, const std::string& term, double weight,
                      MatchKind kind);

// The terms of a word that excludes: the word in all its variants but as constituents of its own.
std::vector<std::string> whole_word_terms(const Token& token, const schema::FieldRow* field);

// How much of a word a term covers, for proximity, as boosts: all of it by its stem, a part by a
// compound that has it as a constituent, of a compound by one of its constituents, and by a word of
// its family. In any field.
std::vector<TermVariant> coverage(const Token& token);

}  // namespace fuge::ranking
