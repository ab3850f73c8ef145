// Layer: query. A prefix or a misspelt word → the forms of an index that it may stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "index/united_postings.h"
#include "query/syntax/tree.h"
#include "ranking/term_variants.h"

namespace fuge::query {

// Counted in work, not in time, so that a search finds the same however busy the machine is.
struct ExpansionLimits {
  std::size_t forms = 100;      // to give
  std::size_t terms = 200'000;  // of the dictionary, to look at
  // Of all words of a query together. One that comes when these are used up still has its best form
  // among the first few terms.
  std::size_t forms_in_all = 2'000;
  std::size_t terms_in_all = 1'000'000;
};

struct Expansion {
  // Those with the fewest edits first, then those of the most documents, then by their bytes.
  std::vector<ranking::IndexForm> forms = {};
  bool truncated = false;  // a limit was met: there may be more, and better ones beyond `terms`
  std::size_t terms = 0;   // that were looked at
};

// For a prefix, all forms that begin so, itself included. For a fuzzy word, all forms within its
// edits that begin with the same letter: people rarely mistake the first one, and an index has too
// many words to look at all. Of both, ae, oe, ue are umlauts, too, and the other way round
// (umlaut_forms.h), which is no edit. For any other kind of word, its form, where the index has it.
// Time is linear in the terms looked at, memory in the forms to give. Limits for all words of a
// query aren't looked at. Xapian's exceptions pass.
Expansion expand(const index::UnitedPostings& postings, const Word& word,
                 const ExpansionLimits& limits = {});

// The forms of the words of one query, each looked up once, within the limits for each of them and
// for all. Used by one thread at a time.
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

  ExpansionLimits limits_for_one() const;

  const index::UnitedPostings& postings_;
  ExpansionLimits limits_;  // in all: what is left
  std::map<Key, Expansion> found_;
  bool truncated_ = false;
};

}  // namespace fuge::query
