// Layer: query. A prefix or a misspelt word → the forms of an index that it may stand for.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "index/united_postings.h"
#include "query/syntax/tree.h"
#include "ranking/term_variants.h"

namespace fuge::query {

struct ExpansionLimits {
  std::size_t forms = 100;      // to give
  std::size_t terms = 200'000;  // of the dictionary, to look at
  // When to stop looking; nothing: no time counts.
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
};

struct Expansion {
  // Those with the fewest edits first, then those of the most documents, then by their bytes.
  std::vector<ranking::IndexForm> forms = {};
  bool truncated = false;  // a limit was met: there may be more, and better ones beyond `terms`
};

// For a prefix, all forms that begin so, itself included. For a fuzzy word, all forms within its
// edits that begin with the same letter: people rarely mistake the first one, and an index has too
// many words to look at all. Of both, ae, oe, ue are umlauts, too, and the other way round
// (umlaut_forms.h), which is no edit. For any other kind of word, its form, where the index has it.
// Time is linear in the terms looked at, memory in the forms to give. Xapian's exceptions pass.
Expansion expand(const index::UnitedPostings& postings, const Word& word,
                 const ExpansionLimits& limits = {});

// The forms of the words of one query, each looked up once, within the limits for each of them and
// the one deadline for all. Used by one thread at a time.
class Expansions {
 public:
  // `postings` outlives it.
  Expansions(const index::UnitedPostings& postings, const ExpansionLimits& limits)
      : postings_(postings), limits_(limits) {}

  // Of a prefix or a fuzzy word. Valid as long as this lives.
  const std::vector<ranking::IndexForm>& of(const Word& word);

  // Whether a limit was met so far: some word stands for more forms.
  bool truncated() const noexcept { return truncated_; }

 private:
  using Key = std::tuple<std::string, WordKind, std::uint32_t>;  // the form, and how it is meant

  const index::UnitedPostings& postings_;
  ExpansionLimits limits_;
  std::map<Key, Expansion> found_;
  bool truncated_ = false;
};

}  // namespace fuge::query
