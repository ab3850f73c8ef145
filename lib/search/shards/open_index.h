// Layer: search. What one search reads: the shards of an index, which are indexes of their own that
// are searched as one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <utility>
#include <vector>

#include "fuge/analyzer.h"
#include "schema/fields.h"
#include "schema/xapian_errors.h"
#include "search/doc_values.h"
#include "search/reader_pool.h"
#include "search/shards/workers.h"

namespace fuge::search {

struct OpenShard {
  Reader* reader = nullptr;
  const DocValues* doc_values = nullptr;
  const std::filesystem::path* path = nullptr;
};

// Used by one thread, which may have the shards worked on side by side.
class OpenIndex {
 public:
  // All outlive it; fields are those of any shard. `workers` is null for a single shard.
  OpenIndex(std::vector<OpenShard> shards, const schema::Fields& fields, Workers* workers)
      : shards_(std::move(shards)), fields_(fields), workers_(workers) {}

  const std::vector<OpenShard>& shards() const noexcept { return shards_; }
  const schema::Fields& fields() const noexcept { return fields_; }
  // For queries: the shards' analyze alike.
  const Analyzer& analyzer() const noexcept { return shards_.front().reader->analyzer; }

  // Runs `work()`, which reads of the shard: of several, Xapian's errors come out as fuge::Error
  // with its folder.
  template <typename Work>
  decltype(auto) reading(std::size_t shard, Work&& work) const {
    if (shards_.size() == 1) return std::forward<Work>(work)();
    return schema::guarded(*shards_[shard].path, std::forward<Work>(work));
  }

  // Runs `work(shard)` for each of these shards, by their places, side by side.
  template <typename Work>
  void for_each(const std::vector<std::size_t>& shards, const Work& work) const {
    const auto read = [&](std::size_t number) {
      const std::size_t shard = shards[number];
      reading(shard, [&] { work(shard); });
    };
    if (shards.size() > 1) {
      workers_->run(shards.size(), read);
    } else if (!shards.empty()) {
      read(0);
    }
  }
  // The same for all shards.
  template <typename Work>
  void for_each(const Work& work) const {
    if (shards_.size() == 1) return work(0);
    workers_->run(shards_.size(), [&](std::size_t shard) { reading(shard, [&] { work(shard); }); });
  }

 private:
  std::vector<OpenShard> shards_;
  const schema::Fields& fields_;
  Workers* workers_;
};

}  // namespace fuge::search
