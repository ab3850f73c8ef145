// Layer: query. The children of a node, sorted by what they do for a search.
#pragma once

#include <cstddef>
#include <vector>

#include "query/syntax/tree.h"

namespace fuge::query {

// What only filters: keyword, date, NOT, and all that is made of nothing else. It says which
// articles, not how well they fit; only words do that.
bool is_filter(const Node& node);

// Whether an article must have it even where it may lack other words of a list: a phrase in quotes,
// words near one another, words of a field, filters, and a bracket with one of these or with a
// sign; of alternatives, only those with a filter or an exclusion. So an article that fulfils all
// conditions, and isn't found with all words, lacks one of them.
bool is_condition(const Node& node);

struct Item {
  const Node* node = nullptr;
  unsigned times = 1;      // how often the word was given
  bool required = false;   // by its sign
  bool condition = false;  // by its sign, as a condition, or since AND joins it
};

struct Items {
  std::vector<Item> scored = {};           // what has words; the same words once
  std::vector<const Node*> filters = {};   // what only filters, NOT left out
  std::vector<const Node*> excluded = {};  // children with the sign -, and what stands under NOT
};

// Of a list, all_of or any_of. A list's function words are left out where it has other words; a
// phrase without a sign among three or more other words is a quotation in a pasted text, and no
// condition. The pointers live as long as `node`.
Items gather(const Node& node);

}  // namespace fuge::query
