#include "index/term_cursor.h"

#include <algorithm>

namespace fuge::index {

std::uint32_t TermCursor::times() const {
  std::uint32_t sum = 0;
  for (const PostingCursor& list : lists_)
    if (list.document() == document_) sum += list.times();
  return sum;
}

void TermCursor::skip_to(Xapian::docid document) {
  if (document <= document_) return;
  for (PostingCursor& list : lists_) list.skip_to(document);
  look();
}

void TermCursor::look() noexcept {
  document_ = no_document;
  for (const PostingCursor& list : lists_) document_ = std::min(document_, list.document());
}

}  // namespace fuge::index
