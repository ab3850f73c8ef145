// Layer: index. Terms in order, each with its postings packed: in memory, or written to a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/file.h"
#include "index/glass/postings/posting_table.h"

namespace fuge::glass {

// Stands before the first term at first.
class SortedRun {
 public:
  SortedRun() = default;
  SortedRun(const SortedRun&) = delete;
  SortedRun& operator=(const SortedRun&) = delete;
  virtual ~SortedRun() = default;

  // False at the end.
  virtual bool next() = 0;
  // Valid until next().
  virtual std::string_view term() const noexcept = 0;
  // For a PostingCursor; never empty.
  virtual std::string_view postings() const noexcept = 0;
};

// Of a table that outlives it, unchanged.
class MemoryRun : public SortedRun {
 public:
  explicit MemoryRun(const PostingTable& table);
  bool next() override;
  std::string_view term() const noexcept override { return table_.term(places_[at_ - 1].entry); }
  std::string_view postings() const noexcept override { return postings_; }

 private:
  const PostingTable& table_;
  std::vector<PostingTable::Place> places_;
  std::size_t at_ = 0;
  std::string postings_;
};

// Which bytes of a file hold a run.
struct Extent {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

// Writes all of the run. Of each term: how many bytes it shares with the one before, how many it
// has beyond these, the bytes of its postings; then these two.
Extent write_run(SortedRun& run, File& file);

// Of a file that outlives it, flushed.
class FileRun : public SortedRun {
 public:
  FileRun(const File& file, Extent extent) : reader_(file, extent.begin, extent.end) {}
  bool next() override;
  std::string_view term() const noexcept override { return term_; }
  std::string_view postings() const noexcept override { return postings_; }

 private:
  FileReader reader_;
  std::string term_;
  std::string_view postings_;
};

}  // namespace fuge::glass
