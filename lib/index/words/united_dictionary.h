// Layer: index. The term dictionaries of all shards of an index as one: texts in their order, each
// once.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/united_postings.h"
#include "index/words/term_dictionary.h"

namespace fuge::index {

// A place in all of them, as of TermDictionary. Used by one thread at a time.
class UnitedDictionary {
 public:
  // `postings` outlives it.
  explicit UnitedDictionary(const UnitedPostings& postings);

  // Goes to the first text that isn't before this one.
  void seek(std::string_view text);
  // Goes on to the next one. Not at the end.
  void next();
  bool at_end() const noexcept { return here_.empty(); }

  // Of the place. Not at the end.
  const std::string& text() const noexcept { return shards_[here_.front()].dictionary.text(); }
  bool is_form() const;
  // How many documents have the term, which is of this class and the text of the place.
  Xapian::doccount frequency(TermClass kind, const std::string& term) const;

 private:
  struct Shard {
    UnitedPostings::Shard postings;
    TermDictionary dictionary;
  };

  void find_here();

  std::vector<Shard> shards_;
  std::vector<std::size_t> here_;  // of the shards, those that have the text of the place
};

}  // namespace fuge::index
