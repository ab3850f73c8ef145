// Layer: index. The postings of many documents, in bounded memory: the way from documents to terms.
//
//   std::vector<PostingRuns> runs;                    // one a thread
//   runs[thread].add(number, terms);                  // each document by any one of them
//   write_postings(runs, writer);                     // at the end
//
// Where memory is full, the postings go to a file as a run, in the order of their terms. At the end
// runs and what is left in memory are merged. That takes two sequential passes over the postings,
// however many there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "index/glass/database_writer.h"
#include "index/glass/file.h"
#include "index/glass/postings/dropped_documents.h"
#include "index/glass/postings/posting_table.h"
#include "index/glass/postings/run_merger.h"
#include "index/glass/postings/sorted_run.h"
#include "index/glass/term_list.h"

namespace fuge::glass {

// One thread at a time.
class PostingRuns {
 public:
  // Runs are written to this folder, as a file without a name: nothing stays behind, whatever
  // happens. `memory` is in bytes, from 256 KB; a few hundred KB more are for writing runs, and,
  // when they are merged, 128 KB for each.
  PostingRuns(std::filesystem::path folder, std::size_t memory);

  // Distinct terms in any order; documents in ascending order, with any gaps. Throws
  // Error(invalid_argument) for what isn't and for terms that no database can hold, Error(io) where
  // a run can't be written; it is of no more use then.
  void add(std::uint32_t document, std::span<const TermCount> terms);

  // That were written to the file so far.
  std::size_t run_count() const noexcept { return extents_.size(); }

  // Of all that was added, as long as this object isn't changed. Throws Error(io).
  std::vector<std::unique_ptr<SortedRun>> sorted();

 private:
  void spill();

  std::filesystem::path folder_;
  PostingTable table_;
  std::optional<File> file_;
  std::vector<Extent> extents_;
  std::uint32_t last_document_ = 0;
};

// Writes all terms with their postings, but for those of dropped documents. Throws what
// DatabaseWriter and SortedRun throw.
void write_postings(RunMerger& merger, const DroppedDocuments& dropped, DatabaseWriter& writer);
// Of `runs` alone: the same document must not be in two of them, but their documents may alternate
// in any way.
void write_postings(std::span<PostingRuns> runs, DatabaseWriter& writer);

}  // namespace fuge::glass
