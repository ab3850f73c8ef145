// Layer: query. A query as a tree, between its text and Xapian's form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/date.h"
#include "fuge/query_error.h"
#include "fuge/query_notice.h"
#include "fuge/token.h"
#include "schema/fields.h"

namespace fuge::query {

enum class NodeKind {
  everything,  // every article: an empty query; only as the whole tree
  words,       // one word, or several next to each other: a phrase, or the parts of "Ukraine-Krieg"
  near,        // words close to one another, in any order; phrases and exact words among them
               // stand beside it, under the same AND
  keyword,     // quelle:, or the name of another keyword field
  date,        // datum:
  list,        // a word list: "a b +c -d"
  all_of,      // AND
  any_of,      // OR
  none_of,     // NOT, of its one child
};

// What the sign before an item of a list says.
enum class Sign { none, required, excluded };

// How strictly a word is meant.
enum class WordKind {
  normal,  // in all its forms, and as a part of compounds
  exact,   // only this form
  prefix,  // all forms that begin so; a node of its own
  fuzzy,   // all forms that differ by few letters; a node of its own
};

struct Word {
  Token token = {};  // its span is that in the query; what isn't normal goes only by the form
  WordKind kind = WordKind::normal;
  std::uint32_t edits = 0;        // fuzzy: at most so many, 1 or 2
  bool in_small_letters = false;  // in a query that has capitals, too: letter_case.h
};

struct Node {
  NodeKind kind = NodeKind::everything;
  Sign sign = Sign::none;  // of an item of a list; none elsewhere
  // words, near: the text field that they are meant for, null for any; keyword: its field. A row of
  // the table that the query was parsed with.
  const schema::FieldRow* field = nullptr;
  std::vector<Word> words = {};  // words, near: in the order of the analyzer; never empty. Those of
                                 // one position are alternatives; positions may have gaps
  bool quoted = false;           // words: they stood in quotes
  bool is_asked_for = false;     // words: what a question asks for: asked_for.h
  std::uint32_t distance = 0;  // near: the most words from the first to the last one, both counted;
                               // not below the number of positions
  std::string value = {};      // keyword: its key, never empty
  std::optional<Date> from = {};    // date: the first day, or open
  std::optional<Date> to = {};      // date: the last day, or open; never both open
  std::vector<Node> children = {};  // list, all_of, any_of: one or more; none_of: one
};

// For tests and explanations. Recursive: for trees as deep as max_depth of query/syntax/parser.h
// lets them be. The forms are
//
//   haus   S:haus   untertitel:haus          a word; one of the title; one of an own text field
//   =minister   sicherheits*   selenski~2    only this form; a prefix; up to two edits
//   (phrase staat chef)   S:(phrase …)       words next to each other
//   (phrase ukrain|ukrain+krieg/2 krieg)     alternatives, of which one takes two positions
//   (near/10 waffenruh genf)                 within ten words
//   (source reuters)   (ressort politik)
//   (date 2025-09-04..2025-09-30)            (date 2025-09-04..) and (date ..2025-09-30) if open
//   (list haus +garanti -(phrase …))         with the signs of its items
//   (and a b)   (or a b)   (not a)
//   (everything)
std::string to_string(const Node& node);

// A tree, or why there is none.
struct Parsed {
  Node tree = {};
  std::optional<QueryError> error = {};
  std::vector<QueryNotice> notices = {};  // of a tree, by their begin
};

}  // namespace fuge::query
