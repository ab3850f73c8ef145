// Layer: query. A prefix or a misspelt word → the forms of an index that it may stand for.
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/syntax/tree.h"

namespace fuge::query {

struct ExpansionLimits {
  std::size_t forms = 100;      // to give
  std::size_t terms = 200'000;  // of the index, to look at
  // When to stop looking; nothing: no time counts.
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
};

struct Expansion {
  // Those with the fewest edits first, then those of the most documents, then by their bytes.
  std::vector<ExpandedForm> forms = {};
  bool truncated = false;  // a limit was met: there may be more, and better ones beyond `terms`
};

// For a prefix, all forms that begin so, itself included. For a fuzzy word, all forms within its
// edits that begin with the same letter: people rarely mistake the first one, and an index has too
// many words to look at all. For any other kind of word, its form, where the index has it.
// Time is linear in the terms looked at, memory in the forms to give. Xapian's exceptions pass.
Expansion expand(const Xapian::Database& database, const Word& word,
                 const ExpansionLimits& limits = {});

// Fills in the forms of all prefixes and fuzzy words of the tree, within the limits for each of
// them and the one deadline for all: true where a limit was met.
bool expand_words(Node& tree, const Xapian::Database& database, const ExpansionLimits& limits = {});

}  // namespace fuge::query
