// Layer: index. The postings of all shards of an index, for what counts over all of them: scores
// are those of one index that has all the articles.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "index/posting_reader.h"
#include "schema/xapian_errors.h"

namespace fuge::index {

// Used by one thread at a time, as the readers are. Of several shards, Xapian's errors come out as
// fuge::Error with the folder of the shard; of an only one they pass.
class UnitedPostings {
 public:
  struct Shard {
    PostingReader* postings = nullptr;
    const std::filesystem::path* path = nullptr;  // null for an only one
  };

  // Of an only shard, whose reader outlives this.
  UnitedPostings(PostingReader& only)  // NOLINT(google-explicit-constructor)
      : shards_{{&only, nullptr}} {}
  // Readers and paths outlive this.
  explicit UnitedPostings(std::vector<Shard> shards) : shards_(std::move(shards)) {}

  // How many documents there are in all.
  Xapian::doccount documents() const;

  // How many documents have the term, exactly.
  Xapian::doccount frequency(const std::string& term) const;

  const std::vector<Shard>& shards() const noexcept { return shards_; }

  // Runs `work()`, which reads of this shard.
  template <typename Work>
  static decltype(auto) reading(const Shard& shard, Work&& work) {
    if (shard.path == nullptr) return std::forward<Work>(work)();
    return schema::guarded(*shard.path, std::forward<Work>(work));
  }

 private:
  std::vector<Shard> shards_;
};

}  // namespace fuge::index
