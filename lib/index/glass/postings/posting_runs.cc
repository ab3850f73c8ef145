#include "index/glass/postings/posting_runs.h"

#include <utility>

namespace fuge::glass {
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

void write_postings(RunMerger& merger, const DroppedDocuments& dropped, DatabaseWriter& writer) {
  while (merger.next()) {
    writer.begin_term(merger.term());
    merger.for_each_posting([&](std::uint32_t document, std::uint32_t wdf) {
      if (!dropped.contains(document)) writer.add_posting(document, wdf);
    });
    writer.end_term();
  }
}

void write_postings(std::span<PostingRuns> runs, DatabaseWriter& writer) {
  RunMerger merger;
  for (PostingRuns& part : runs)
    for (std::unique_ptr<SortedRun>& run : part.sorted()) merger.add(std::move(run));
  write_postings(merger, {}, writer);
}

}  // namespace fuge::glass
