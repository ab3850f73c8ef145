#include "search/shards/united_ranking.h"

#include <algorithm>
#include <optional>
#include <string>

namespace fuge::search {
namespace {

// As Collector does by the ordinals of one shard. Below 0 where the first comes before the second.
int compare_age(const Collector::Age& a, const Collector::Age& b, Sort sort) {
  if (a.date == b.date && a.time == b.time) return 0;
  if (sort != Sort::oldest) return (a.date != b.date ? a.date > b.date : a.time > b.time) ? -1 : 1;
  if (a.date != b.date) return oldest_first(a.date) < oldest_first(b.date) ? -1 : 1;
  if (a.time == 0 || b.time == 0) return a.time != 0 ? -1 : 1;
  return a.time < b.time ? -1 : 1;
}

}  // namespace

UnitedRanking::UnitedRanking(const OpenIndex& index,
                             const std::vector<std::unique_ptr<Collector>>& collectors)
    : index_(index), collectors_(collectors) {
  for (std::size_t shard = 0; shard < collectors.size(); ++shard) {
    const std::vector<RankedDocument> best =
        index.reading(shard, [&] { return collectors[shard]->take_best(); });
    const auto before = std::ssize(documents_);
    for (const RankedDocument& ranked : best) documents_.push_back({shard, ranked});
    std::inplace_merge(documents_.begin(), documents_.begin() + before, documents_.end(),
                       by_rank());
  }
}

// A total order, as Collector's: where even the ids are alike, the shards decide.
bool UnitedRanking::better(const ShardDocument& a, const ShardDocument& b) const {
  if (a.shard == b.shard)
    return index_.reading(a.shard,
                          [&] { return collectors_[a.shard]->better(a.ranked, b.ranked); });
  const Collector& collector = *collectors_[a.shard];
  if (collector.sort() == Sort::relevance && a.ranked.score != b.ranked.score)
    return a.ranked.score > b.ranked.score;
  const int by_age = compare_age(collector.age_of(a.ranked), collectors_[b.shard]->age_of(b.ranked),
                                 collector.sort());
  if (by_age != 0) return by_age < 0;
  const int by_id = id_of(a).compare(id_of(b));
  return by_id != 0 ? by_id < 0 : a.shard < b.shard;
}

const std::string& UnitedRanking::id_of(const ShardDocument& document) const {
  return index_.reading(document.shard, [&]() -> const std::string& {
    return collectors_[document.shard]->id_of(document.ranked.document);
  });
}

void UnitedRanking::rescore(std::size_t count, const Bonuses& bonuses) {
  count = std::min(count, documents_.size());
  const auto end = documents_.begin() + static_cast<std::ptrdiff_t>(count);
  const std::vector<double> added = bonuses({documents_.begin(), end});
  for (std::size_t i = 0; i < count; ++i) {
    RankedDocument& ranked = documents_[i].ranked;
    ranked.score += added[i] * collectors_[documents_[i].shard]->factor_of(ranked.date);
  }
  std::sort(documents_.begin(), end, by_rank());
}

std::vector<ShardDocument> UnitedRanking::page(std::size_t offset, std::size_t limit) const {
  const std::size_t begin = std::min(offset, documents_.size());
  const std::size_t end = begin + std::min(limit, documents_.size() - begin);
  return {documents_.begin() + static_cast<std::ptrdiff_t>(begin),
          documents_.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace fuge::search
