// Layer: index. Posting lists in memory, by term, in a few pieces of memory however many they are:
// made quickly, copied at once.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/posting.h"

namespace fuge::index {

// Any number of threads may read one that isn't changed.
class PostingMap {
 public:
  // Each document behind the others that have the term.
  void add(std::string_view term, Posting posting);

  // Of a term that nobody has: 0, none.
  Xapian::doccount frequency(std::string_view term) const noexcept;
  PostingList list(std::string_view term) const;

  bool empty() const noexcept { return terms_.empty(); }

 private:
  static constexpr std::uint32_t none = 0;

  struct Term {
    std::uint32_t begin = 0;  // in bytes_
    std::uint32_t size = 0;
    std::uint32_t last = none;  // posting, by number from 1
    std::uint32_t count = 0;
  };
  struct Linked {
    Posting posting = {};
    std::uint32_t previous = none;
  };

  const Term* find(std::string_view term) const noexcept;
  // Where the term is in the table, or belongs.
  std::size_t place_of(std::string_view term) const noexcept;
  std::string_view text_of(const Term& term) const noexcept {
    return std::string_view(bytes_).substr(term.begin, term.size);
  }
  void grow();

  std::string bytes_;  // of the terms
  std::vector<Term> terms_;
  std::vector<Linked> postings_;
  std::vector<std::uint32_t> table_;  // numbers of terms from 1, by hash; half of it is empty
};

}  // namespace fuge::index
