// Layer: search. One search, from its value to its results.
#pragma once

#include "fuge/results.h"
#include "fuge/search.h"
#include "search/reader_pool.h"

namespace fuge::search {

// Runs the search on the reader, whose columns are given. Xapian's exceptions come through.
Results run(const SearchSpec& spec, const Reader& reader, const Columns& columns);

}  // namespace fuge::search
