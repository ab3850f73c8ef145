// Layer: search. The counts of all shards as one.
#pragma once

#include <memory>
#include <vector>

#include "fuge/results.h"
#include "search/collector.h"

namespace fuge::search {

// Of what the collectors, one a shard, have counted. A value has the spelling of the first shard
// that knows it.
Facets united_facets(const std::vector<std::unique_ptr<Collector>>& collectors);

}  // namespace fuge::search
