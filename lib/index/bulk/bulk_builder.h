// Layer: index. Articles → an index, by several threads.
//
// Articles go by batches. A thread analyzes the articles of a batch; then, batch by batch, their
// words get their numbers; then the thread packs and compresses what is to be written, and keeps
// its postings; then, batch by batch again, that is written. So the index is the same whatever the
// number of threads, but for the order in which glass lays out its blocks.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/put_warning.h"
#include "index/bulk/bulk_dictionary.h"
#include "index/bulk/document_packer.h"
#include "index/bulk/existing_index.h"
#include "index/bulk/index_assembly.h"
#include "index/bulk/turns.h"
#include "index/document_parts.h"
#include "index/glass/database_writer.h"
#include "index/glass/postings/posting_runs.h"
#include "schema/fields.h"

namespace fuge::index {

// Used by one thread at a time, beside its own ones.
class BulkBuilder {
 public:
  // In the folder, which is empty. New articles come beside those that exist, if any. What it is
  // told outlives it. `memory` is in bytes: most of it for postings, which wait in files when there
  // is no more. At least one job. Throws Error(io), and of what exists Error(damaged_index);
  // Xapian's exceptions pass.
  BulkBuilder(const std::filesystem::path& folder, const Analyzer& analyzer,
              const schema::Fields& fields, const ExistingIndex* existing, unsigned jobs,
              std::size_t memory);
  BulkBuilder(const BulkBuilder&) = delete;
  BulkBuilder& operator=(const BulkBuilder&) = delete;
  // Drops what wasn't finished.
  ~BulkBuilder();

  // A checked article; its number. Waits while the threads have enough to do. Throws what one of
  // them has thrown: then nothing can be finished.
  std::uint32_t add(Article article);

  // Of articles that were written since the last call, in their order.
  std::vector<PutWarning> take_warnings();

  // Once, at the end.
  void set_metadata(const std::string& key, const std::string& value);
  void finish(const glass::DroppedDocuments& dropped);

 private:
  struct Batch {
    std::uint64_t number = 0;
    std::uint32_t first = 0;  // document
    std::vector<Article> articles = {};
  };

  void start(std::size_t jobs);
  void submit();
  void work(std::size_t job) noexcept;
  void work_on(Batch batch, std::size_t job, DocumentPacker& packer);
  bool take(Batch& batch);
  void stop(std::exception_ptr reason) noexcept;
  void join() noexcept;
  void rethrow();

  const schema::Fields& fields_;
  IndexAssembly assembly_;
  BulkDictionary dictionary_;
  std::vector<glass::PostingRuns> runs_;  // one a job
  Turns numbering_;
  Turns writing_;
  Batch batch_;  // that is being filled
  std::size_t batch_bytes_ = 0;
  std::uint32_t next_document_ = 1;

  std::mutex mutex_;  // guards all below
  std::condition_variable changed_;
  std::deque<Batch> waiting_;
  std::size_t working_ = 0;  // batches that are waiting or worked on
  bool complete_ = false;    // no more batches
  std::exception_ptr failure_;
  std::vector<PutWarning> warnings_;
  std::vector<Analyzer> analyzers_;
  std::vector<std::thread> threads_;
};

}  // namespace fuge::index
