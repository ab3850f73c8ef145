#include "search/shards/shard_set.h"

#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

#include "base/limits.h"
#include "fuge/error.h"
#include "schema/settings.h"

namespace fuge::search {
namespace {

using Pools = std::vector<std::unique_ptr<ReaderPool>>;

Pools opened(const std::vector<std::filesystem::path>& paths,
             const std::optional<AnalysisOptions>& given) {
  if (paths.empty()) throw Error(ErrorCode::invalid_argument, "no index is given: name one");
  Pools pools;
  for (const std::filesystem::path& path : paths) {
    auto pool =
        std::make_unique<ReaderPool>(path, given, pools.empty() ? nullptr : &*pools.front());
    for (const auto& other : pools) {
      if (other->path() != pool->path()) continue;
      throw Error(ErrorCode::invalid_argument, "the index is given twice: name it once",
                  {path.string()});
    }
    pools.push_back(std::move(pool));
  }
  return pools;
}

// Those of the first shard, then what each other has beside them.
std::vector<Field> united_fields(const Pools& pools) {
  std::vector<Field> united;
  for (const auto& pool : pools) {
    for (const auto& other : pools) {
      if (other == pool) break;
      schema::check_fields_alike(pool->settings(), pool->path(), other->settings(), other->path());
    }
    for (const Field& field : pool->settings().fields)
      if (std::ranges::find(united, field.name, &Field::name) == united.end())
        united.push_back(field);
    if (united.size() <= max_own_fields) continue;
    throw Error(
        ErrorCode::incompatible_index,
        fmt::format("with those before it there are {} fields, the limit is {}: leave it out",
                    united.size(), max_own_fields),
        {pool->path().string()});
  }
  return united;
}

// Threads beside the one that searches: no more than processors or other shards.
std::size_t threads_for(std::size_t shards) {
  const std::size_t processors = std::max(2U, std::thread::hardware_concurrency());
  return std::min(shards, processors) - 1;
}

}  // namespace

ShardSet::ShardSet(const std::vector<std::filesystem::path>& paths,
                   const std::optional<AnalysisOptions>& given)
    : pools_(opened(paths, given)),
      fields_(std::make_shared<const schema::Fields>(united_fields(pools_))) {
  if (pools_.size() == 1) return;
  for (const auto& pool : pools_) pool->unite_fields(fields_);
  workers_ = std::make_unique<Workers>(threads_for(pools_.size()));
}

ShardSet::Readers ShardSet::borrow() {
  Readers readers;
  for (const auto& pool : pools_) readers.push_back(pool->borrow());
  return readers;
}

// Doc values are loaded side by side where they have to be.
OpenIndex ShardSet::open(const Readers& readers) {
  std::vector<OpenShard> shards;
  for (std::size_t i = 0; i < readers.size(); ++i)
    shards.push_back({&*readers[i], nullptr, &pools_[i]->path()});
  std::vector<const DocValues*> doc_values(shards.size());
  OpenIndex(shards, *fields_, workers_.get()).for_each([&](std::size_t shard) {
    doc_values[shard] = &pools_[shard]->doc_values(*readers[shard]);
  });
  for (std::size_t i = 0; i < shards.size(); ++i) shards[i].doc_values = doc_values[i];
  return {std::move(shards), *fields_, workers_.get()};
}

void ShardSet::reopen(const Readers& readers) {
  for (std::size_t i = 0; i < readers.size(); ++i) pools_[i]->reopen(*readers[i]);
}

bool ShardSet::may_be_overtaken(const Error& error, const Readers& readers) const {
  for (std::size_t i = 0; i < readers.size(); ++i)
    if (schema::may_be_overtaken(error, readers[i]->state, pools_[i]->path())) return true;
  return false;
}

void ShardSet::give_back(Readers readers) {
  for (std::size_t i = 0; i < readers.size(); ++i) pools_[i]->give_back(std::move(readers[i]));
}

bool ShardSet::refresh() {
  std::exception_ptr error;
  for (const auto& pool : pools_) {
    try {
      if (pool->refresh()) untold_ = true;
    } catch (...) {
      if (!error) error = std::current_exception();
    }
  }
  if (error) std::rethrow_exception(error);
  return untold_.exchange(false);
}

}  // namespace fuge::search
