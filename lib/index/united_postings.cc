#include "index/united_postings.h"

namespace fuge::index {

Xapian::doccount UnitedPostings::documents() const {
  Xapian::doccount sum = 0;
  for (const Shard& shard : shards_) sum += shard.postings->documents();
  return sum;
}

Xapian::doccount UnitedPostings::frequency(const std::string& term) const {
  Xapian::doccount sum = 0;
  for (const Shard& shard : shards_)
    sum += reading(shard, [&] { return shard.postings->frequency(term); });
  return sum;
}

}  // namespace fuge::index
