#include "index/frequency_cache.h"

#include <utility>

namespace fuge::index {
namespace {

// Of one generation: with the older one some 10 MB, and more words than most people search in a
// day.
constexpr std::size_t most = 50'000;

}  // namespace

std::optional<Xapian::doccount> FrequencyCache::find(const std::string& term) const {
  const std::scoped_lock lock(mutex_);
  for (const Frequencies* frequencies : {&recent_, &older_})
    if (const auto found = frequencies->find(term); found != frequencies->end())
      return found->second;
  return std::nullopt;
}

void FrequencyCache::put(const std::string& term, Xapian::doccount frequency) {
  const std::scoped_lock lock(mutex_);
  if (recent_.size() >= most) older_ = std::exchange(recent_, {});
  recent_.insert_or_assign(term, frequency);
}

}  // namespace fuge::index
