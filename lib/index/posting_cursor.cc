#include "index/posting_cursor.h"

#include <algorithm>

namespace fuge::index {

// In steps that double, then by halves between the last two.
void PostingCursor::gallop(Xapian::docid document) noexcept {
  std::ptrdiff_t step = 1;
  while (end_ - at_ > step && at_[step].document < document) {
    at_ += step;
    step *= 2;
  }
  const Posting* const last = at_ + std::min(step, end_ - at_);
  at_ = std::lower_bound(at_, last, document, [](const Posting& posting, Xapian::docid wanted) {
    return posting.document < wanted;
  });
}

}  // namespace fuge::index
