// Layer: query. Capitals and small letters of a query.
#pragma once

#include <cstddef>
#include <string_view>

#include "query/syntax/tree.h"

namespace fuge::query {

struct Letters {
  std::size_t all = 0;   // how many
  bool small = false;    // one is
  bool capital = false;  // one is
};

// Of valid UTF-8.
Letters letters_of(std::string_view text);

// Sets Word::in_small_letters where some word of the tree, other than a function word, begins with
// a capital: whoever writes capitals marks nouns and names with them; who writes none marks
// nothing. The spans of the words lie in `text`.
void tell_small_letters(Node& tree, std::string_view text);

}  // namespace fuge::query
