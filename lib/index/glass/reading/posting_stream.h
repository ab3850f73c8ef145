// Layer: index. A posting list of a glass database, of which some thousand bytes are in memory.
#pragma once

#include <xapian.h>

#include <span>
#include <string_view>

#include "index/glass/reading/posting_chunks.h"
#include "index/posting.h"

namespace fuge::glass {

// Errors are those of the table, which outlives it.
class PostingStream {
 public:
  PostingStream(TableReader& table, Xapian::docid last_document, std::string_view term);

  // Those of the chunk at hand; none behind the end. Valid until the stream moves.
  std::span<const index::Posting> postings() const noexcept { return postings_; }

  // Goes on to the next chunk; false at the end.
  bool next();
  // Goes on to the chunk that has the document, or the next one; false where it is at hand.
  bool skip_to(Xapian::docid document);

 private:
  void decode();

  TableCursor cursor_;
  PostingChunks chunks_;
  index::PostingList postings_;
};

}  // namespace fuge::glass
