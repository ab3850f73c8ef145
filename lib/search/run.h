// Layer: search. One search, from its value to its results.
#pragma once

#include "fuge/explanation.h"
#include "fuge/results.h"
#include "fuge/search.h"
#include "search/reader_pool.h"

namespace fuge::search {

// Runs the search on the reader, whose doc values are given. Xapian's exceptions come through.
Results run(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values);

// Why the search finds this document of the reader, and with which score.
Explanation explain(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
                    Xapian::docid document);

}  // namespace fuge::search
