// Layer: query. Tree → Xapian query.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/tree.h"

namespace fuge::query {

// How a word list is matched.
enum class ListMatch { all, any };

// The Xapian query for the tree. Never uses OP_XOR and OP_MAX, which crash Xapian 1.4.22
// (docs/index-format.md). source and date nodes filter: they weigh nothing, and are required in a
// list whatever `match` says.
Xapian::Query build(const Node& tree, ListMatch match);

// Whether matching any instead of all words could find more: some list has two or more items that
// are words without a sign.
bool can_widen(const Node& tree);

// A run of words to mark in a found text: all stems one after the other.
struct Highlight {
  std::vector<std::string> stems;
  bool in_title = false;

  friend bool operator==(const Highlight&, const Highlight&) = default;
};

// The words that the query asks for, excluded ones left out; none twice.
std::vector<Highlight> highlights(const Node& tree);

}  // namespace fuge::query
