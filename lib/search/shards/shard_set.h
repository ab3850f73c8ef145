// Layer: search. The indexes that are searched as one, for any number of threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/field.h"
#include "schema/fields.h"
#include "search/reader_pool.h"
#include "search/shards/open_index.h"
#include "search/shards/workers.h"

namespace fuge::search {

class ShardSet {
 public:
  // In this order. Throws Error: invalid_argument for no path, and one that is given twice;
  // incompatible_index, with what differs, where they were made otherwise than the first one, or
  // than `given` says.
  ShardSet(const std::vector<std::filesystem::path>& paths,
           const std::optional<AnalysisOptions>& given);

  std::size_t size() const noexcept { return pools_.size(); }
  ReaderPool& pool(std::size_t shard) { return *pools_[shard]; }

  // Of all shards.
  const schema::Fields& fields() const noexcept { return *fields_; }

  // Runs `work(open_index)` with readers that nobody else uses meanwhile, and again from the
  // beginning as ReaderPool::with_reader() does.
  template <typename Work>
  auto with_readers(Work&& work) {
    std::vector<std::unique_ptr<Reader>> readers = borrow();
    for (int attempt = 1;; ++attempt) {
      try {
        auto result = schema::guarded(pools_.front()->path(), [&] { return work(open(readers)); });
        give_back(std::move(readers));
        return result;
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == ReaderPool::max_attempts)
          throw schema::translated(error, pools_.front()->path());
        reopen(readers);
      } catch (const Error& error) {
        if (attempt == ReaderPool::max_attempts || !may_be_overtaken(error, readers)) throw;
        reopen(readers);
      }
    }
  }

  // Makes all shards take in what was committed: true when there was something. Throws what the
  // first of them has thrown, when all were asked; what the others had is told of next time.
  bool refresh();

 private:
  using Readers = std::vector<std::unique_ptr<Reader>>;

  Readers borrow();
  OpenIndex open(const Readers& readers);
  void reopen(const Readers& readers);
  bool may_be_overtaken(const Error& error, const Readers& readers) const;
  void give_back(Readers readers);

  std::vector<std::unique_ptr<ReaderPool>> pools_;
  std::shared_ptr<const schema::Fields> fields_;
  std::unique_ptr<Workers> workers_;  // null for a single shard
  std::atomic<bool> untold_ = false;  // of something new, since another shard has failed
};

}  // namespace fuge::search
