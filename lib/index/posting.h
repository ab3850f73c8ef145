// Layer: index. What a posting list is made of.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace fuge::index {

// A document that has a term, and how often.
struct Posting {
  Xapian::docid document = 0;
  std::uint32_t times = 0;

  friend bool operator==(const Posting&, const Posting&) = default;
};

// In the order of the documents, each once.
using PostingList = std::vector<Posting>;

// Beyond all documents: where a list has ended.
inline constexpr Xapian::docid no_document = std::numeric_limits<Xapian::docid>::max();

}  // namespace fuge::index
