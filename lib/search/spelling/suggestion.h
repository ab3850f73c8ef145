// Layer: search. A query with misspelt words → the query that was meant.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "fuge/results.h"
#include "query/syntax/tree.h"

namespace fuge {
class Analyzer;
}

namespace fuge::search {

// `query` with its misspelt words corrected as corrector.h says, each where it stands and in its
// case as typed (small, capitalised or all capitals); nothing where there is none. `tree` is that
// of the query. Only words that are meant in all their forms, and aren't excluded, are looked at;
// at most 32 of them. Xapian's exceptions pass.
std::optional<std::string> corrected_query(const std::string& query, const query::Node& tree,
                                           const Xapian::Database& database,
                                           const Analyzer& analyzer);

// Whether a corrected query found more than the query as it was: all its words where that had to be
// widened, or more articles.
bool finds_more(const Results& corrected, const Results& as_given);

}  // namespace fuge::search
