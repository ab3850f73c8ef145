// Layer: search. Reads all that an index has, to find what is damaged.
#pragma once

#include <cstddef>

#include "fuge/check_report.h"
#include "search/reader_pool.h"

namespace fuge::search {

// Adds what there is to tell of the shard with this number. Takes sixteen bytes an article.
// DatabaseModifiedError passes; throws Error(io), and Error(damaged_index) where damage was found
// in a state that a writer has overtaken meanwhile.
void check(Reader& reader, std::size_t shard, CheckReport& report);

}  // namespace fuge::search
