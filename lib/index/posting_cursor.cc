#include "index/posting_cursor.h"

#include <algorithm>

namespace fuge::index {

std::span<const Posting> PostingCursor::take_to(Xapian::docid end, PostingList& buffer) {
  if (list_) {
    const Posting* const begin = at_;
    skip_to(end);
    return {begin, at_};
  }
  buffer.clear();
  if (is_by_xapian_) {
    for (; document_ < end; next()) buffer.push_back({document_, times()});
    return buffer;
  }
  while (document_ < end) {
    const Posting* const begin = at_;
    gallop(end);
    if (buffer.empty() && at_ != end_) {
      document_ = at_->document;
      return {begin, at_};
    }
    buffer.insert(buffer.end(), begin, at_);
    look();
  }
  return buffer;
}

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
