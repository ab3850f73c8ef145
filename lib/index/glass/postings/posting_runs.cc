#include "index/glass/postings/posting_runs.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace fuge::glass {
namespace {

using Run = std::unique_ptr<SortedRun>;

// For a heap whose first element has the least term.
bool is_after(const Run& one, const Run& other) {
  return one->term() > other->term();
}

class Merger {
 public:
  explicit Merger(DatabaseWriter& writer) : writer_(writer) {}

  void add(Run run) {
    if (!run->next()) return;
    heap_.push_back(std::move(run));
    std::ranges::push_heap(heap_, is_after);
  }

  void merge() {
    while (!heap_.empty()) {
      take_least();
      writer_.begin_term(least_.front()->term());
      write_least();
      writer_.end_term();
      for (Run& run : least_) add(std::move(run));
      least_.clear();
    }
  }

 private:
  void take_least() {
    do {
      std::ranges::pop_heap(heap_, is_after);
      least_.push_back(std::move(heap_.back()));
      heap_.pop_back();
    } while (!heap_.empty() && heap_.front()->term() == least_.front()->term());
  }

  void write_least() {
    cursors_.clear();
    for (const Run& run : least_) cursors_.emplace_back(run->postings());
    while (!cursors_.empty()) {
      const auto first = std::ranges::min_element(cursors_, {}, &PostingCursor::document);
      std::swap(*first, cursors_.back());
      if (!write_until(cursors_.back(), next_document())) cursors_.pop_back();
    }
  }

  // The least one of all cursors but the last.
  std::uint32_t next_document() const {
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t at = 0; at + 1 < cursors_.size(); ++at)
      least = std::min(least, cursors_[at].document());
    return least;
  }

  // False where the cursor is at its end.
  bool write_until(PostingCursor& cursor, std::uint32_t limit) {
    do {
      writer_.add_posting(cursor.document(), cursor.wdf());
      if (!cursor.next()) return false;
    } while (cursor.document() <= limit);
    return true;
  }

  DatabaseWriter& writer_;
  std::vector<Run> heap_;
  std::vector<Run> least_;  // that stand on the least term
  std::vector<PostingCursor> cursors_;
};

}  // namespace

PostingRuns::PostingRuns(std::filesystem::path folder, std::size_t memory)
    : folder_(std::move(folder)), table_(memory) {}

void PostingRuns::add(std::uint32_t document, std::span<const TermCount> terms) {
  if (document <= last_document_) refuse_document(document, last_document_);
  last_document_ = document;
  for (;;) {
    terms = terms.subspan(table_.add(document, terms));
    if (terms.empty()) return;
    spill();
  }
}

void PostingRuns::spill() {
  if (!file_) file_.emplace(File::scratch(folder_));
  MemoryRun run(table_);
  extents_.push_back(write_run(run, *file_));
  table_.clear();
}

std::vector<std::unique_ptr<SortedRun>> PostingRuns::sorted() {
  std::vector<std::unique_ptr<SortedRun>> runs;
  if (file_) file_->flush();
  for (const Extent& extent : extents_) runs.push_back(std::make_unique<FileRun>(*file_, extent));
  runs.push_back(std::make_unique<MemoryRun>(table_));
  return runs;
}

void write_postings(std::span<PostingRuns> runs, DatabaseWriter& writer) {
  Merger merger(writer);
  for (PostingRuns& part : runs)
    for (std::unique_ptr<SortedRun>& run : part.sorted()) merger.add(std::move(run));
  merger.merge();
}

}  // namespace fuge::glass
