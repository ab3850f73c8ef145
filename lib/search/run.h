// Layer: search. One search, from its value to its results.
#pragma once

#include <xapian.h>

#include <cstddef>

#include "fuge/explanation.h"
#include "fuge/results.h"
#include "fuge/search.h"
#include "search/shards/open_index.h"

namespace fuge::search {

// Runs the search on all shards. Xapian's exceptions come through.
Results run(const SearchSpec& spec, const OpenIndex& index);

// Why the search finds this document of the shard, and with which score.
Explanation explain(const SearchSpec& spec, const OpenIndex& index, std::size_t shard,
                    Xapian::docid document);

}  // namespace fuge::search
