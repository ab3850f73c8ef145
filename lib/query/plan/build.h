// Layer: query. Tree → Xapian query.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "query/plan/leaf_queries.h"
#include "query/plan/word_source.h"
#include "query/syntax/tree.h"

namespace fuge::query {

// The Xapian query for the tree. Never uses OP_XOR and OP_MAX, which crash Xapian 1.4.22
// (docs/index-format.md), and AND_NOT only with words, keywords and dates on its right side, where
// more is matched wrongly. What names no word (keyword, date, NOT, and brackets of only these)
// filters: it weighs nothing, and is required in a list whatever `match` says. A word that stands
// several times in a list counts more, but is looked up once. The collection outlives the query.
Xapian::Query build(const Node& tree, ListMatch match, const Collection& collection);

// Whether matching any instead of all words could find more: outside of what is excluded, some list
// has two or more different items with words and without a sign, or one beside a required word; or
// some word is a compound.
bool can_widen(const Node& tree);

// A word that the query asks for, in the tree.
struct WantedWord {
  const Token* token = nullptr;
  const Token* whole = nullptr;  // the word with hyphens of which it is a piece; null for none
};

// The words that the query asks for, each once, for telling how well a text covers them: function
// words only where there are no others, a word with hyphens as its pieces.
std::vector<WantedWord> wanted_words(const Node& tree);

// What to mark in a found text: the words of a node of kind words or near.
struct Highlight {
  std::vector<Word> words = {};             // those of one position are alternatives
  const schema::FieldRow* field = nullptr;  // null: in any field
  std::uint32_t distance = 0;               // of near; 0: a word or a phrase
};

// The words that the query asks for, excluded ones left out; none twice, in the order of the query.
std::vector<Highlight> highlights(const Node& tree);

}  // namespace fuge::query
