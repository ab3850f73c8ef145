// Layer: search. One search, from its value to its results.
#pragma once

#include "fuge/results.h"
#include "fuge/search.h"
#include "query/syntax/tree.h"
#include "search/reader_pool.h"

namespace fuge::search {

// What a query says, with the forms that its prefixes and fuzzy words stand for.
struct Understood {
  query::Parsed parsed = {};
  bool truncated = false;  // there are more forms than were looked for
};
Understood understand(const SearchSpec& spec, const Reader& reader);

// Runs the search on the reader, whose columns are given. Xapian's exceptions come through.
Results run(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values);

}  // namespace fuge::search
