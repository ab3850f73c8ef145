// Layer: query. A query as a tree, between its text and Xapian's form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/date.h"
#include "fuge/query_error.h"

namespace fuge::query {

enum class NodeKind {
  everything,  // every article: an empty query; only as the whole tree
  words,       // one word, or several next to each other: a phrase, or the parts of "Ukraine-Krieg"
  near,        // words close to one another, in any order
  source,      // quelle:
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
  exact,   // this form alone
  prefix,  // all forms that begin so
  fuzzy,   // all forms that differ by few letters
};

struct Word {
  Token token = {};  // its span is that in the query
  WordKind kind = WordKind::normal;
};

struct Node {
  NodeKind kind = NodeKind::everything;
  Sign sign = Sign::none;        // of an item of a list; none elsewhere
  bool in_title = false;         // words: only in the title
  std::vector<Word> words = {};  // words, near: in the order of the analyzer; never empty
  std::uint32_t distance = 0;  // near: the most words from the first to the last one, both counted
  std::string source = {};     // source: its key, never empty
  std::optional<Date> from = {};    // date: the first day, or open
  std::optional<Date> to = {};      // date: the last day, or open; never both open
  std::vector<Node> children = {};  // list, all_of, any_of: one or more; none_of: one
};

// For tests and explanations. Recursive: for trees as deep as max_depth of query/parser.h lets
// them be. The forms are
//
//   haus   S:haus                            a word; one of the title
//   (phrase staat chef)   S:(phrase …)       words next to each other
//   (source reuters)
//   (date 2025-09-04..2025-09-30)            (date 2025-09-04..) and (date ..2025-09-30) if open
//   (list haus +garanti -(phrase …))         with the signs of its items
//   (and a b)   (or a b)   (not a)
//   (everything)
std::string to_string(const Node& node);

// A tree, or why there is none.
struct Parsed {
  Node tree = {};
  std::optional<QueryError> error = {};
};

}  // namespace fuge::query
