// Layer: index. The terms of the database under which the articles of a term are posted.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/words/term_dictionary.h"

namespace fuge::index {

// Of a family as many words count, those that the index saw first, which are the frequent ones: it
// only adds to scores.
inline constexpr std::size_t most_family_words = 1024;

// A term that finds words leads to the terms of these, in the field that it is of; any other is
// posted as it is. Used by one thread at a time.
class PostedTerms {
 public:
  // `database` outlives it.
  explicit PostedTerms(const Xapian::Database& database) : dictionary_(database) {}

  // Xapian's exceptions pass; throws Error(damaged_index).
  std::vector<std::string> of(std::string_view term);

 private:
  TermDictionary dictionary_;
};

}  // namespace fuge::index
