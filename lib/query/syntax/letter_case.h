// Layer: query. Which words of a query are written in small letters.
#pragma once

#include <string_view>

#include "query/syntax/tree.h"

namespace fuge::query {

// Sets Word::in_small_letters where some word of the tree, other than a function word, begins with
// a capital: whoever writes capitals marks nouns and names with them; who writes none marks
// nothing. The spans of the words lie in `text`.
void tell_small_letters(Node& tree, std::string_view text);

}  // namespace fuge::query
