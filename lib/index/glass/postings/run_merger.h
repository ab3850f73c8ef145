// Layer: index. Sorted runs as one: term by term, and each term's postings by their documents.
//
//   RunMerger merger;
//   for (std::unique_ptr<SortedRun>& run : runs) merger.add(std::move(run));
//   while (merger.next())
//     merger.for_each_posting([&](std::uint32_t document, std::uint32_t wdf) { … });
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "index/glass/postings/posting_table.h"
#include "index/glass/postings/sorted_run.h"

namespace fuge::glass {

// The same document must not be in two runs of a term, but documents may alternate in any way.
// Throws what SortedRun throws.
class RunMerger {
 public:
  // Before the first next().
  void add(std::unique_ptr<SortedRun> run);

  // Goes to the next term; false at the end.
  bool next();
  // Of the place, valid until next().
  std::string_view term() const noexcept { return least_.front()->term(); }

  // Calls visit(document, wdf) for each posting of the term, by documents. Once a term.
  template <typename Visit>
  void for_each_posting(const Visit& visit) {
    cursors_.clear();
    for (const std::unique_ptr<SortedRun>& run : least_) cursors_.emplace_back(run->postings());
    while (!cursors_.empty()) {
      const auto first = std::ranges::min_element(cursors_, {}, &PostingCursor::document);
      std::swap(*first, cursors_.back());
      if (!visit_until(cursors_.back(), next_document(), visit)) cursors_.pop_back();
    }
  }

 private:
  // The least one of all cursors but the last.
  std::uint32_t next_document() const {
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t at = 0; at + 1 < cursors_.size(); ++at)
      least = std::min(least, cursors_[at].document());
    return least;
  }

  // False where the cursor is at its end.
  template <typename Visit>
  static bool visit_until(PostingCursor& cursor, std::uint32_t limit, const Visit& visit) {
    do {
      visit(cursor.document(), cursor.wdf());
      if (!cursor.next()) return false;
    } while (cursor.document() <= limit);
    return true;
  }

  std::vector<std::unique_ptr<SortedRun>> heap_;   // the least term first
  std::vector<std::unique_ptr<SortedRun>> least_;  // that stand on the term
  std::vector<PostingCursor> cursors_;
};

}  // namespace fuge::glass
