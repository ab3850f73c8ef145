// Layer: search. The best documents of all shards, in one order.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "search/collector.h"
#include "search/shards/open_index.h"

namespace fuge::search {

struct ShardDocument {
  std::size_t shard = 0;
  RankedDocument ranked = {};
};

// Used by one thread at a time.
class UnitedRanking {
 public:
  // Of what the collectors, one a shard, have kept; once. All outlive it. Xapian's exceptions pass.
  UnitedRanking(const OpenIndex& index, const std::vector<std::unique_ptr<Collector>>& collectors);

  // Adds what `bonuses(best)` says, one each in their order, to the scores of the `count` best
  // documents, and sorts these again: none of them falls behind the others.
  using Bonuses = std::function<std::vector<double>(const std::vector<ShardDocument>& best)>;
  void rescore(std::size_t count, const Bonuses& bonuses);

  // Best first.
  const std::vector<ShardDocument>& documents() const noexcept { return documents_; }
  // Those from `offset` on, `limit` at most.
  std::vector<ShardDocument> page(std::size_t offset, std::size_t limit) const;

 private:
  bool better(const ShardDocument& a, const ShardDocument& b) const;
  auto by_rank() const {
    return [this](const ShardDocument& a, const ShardDocument& b) { return better(a, b); };
  }
  const std::string& id_of(const ShardDocument& document) const;

  const OpenIndex& index_;
  const std::vector<std::unique_ptr<Collector>>& collectors_;
  std::vector<ShardDocument> documents_;
};

}  // namespace fuge::search
