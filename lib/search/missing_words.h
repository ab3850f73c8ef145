// Layer: search. Which words of a query articles lack.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/doc_values.h"

namespace fuge::search {

// Of each document, in their order: the words that it lacks, as they stand in the query, in its
// order and each once. It has a word where the plan, which is that with all words, matches there;
// of alternatives it lacks none where it has one. Xapian's exceptions pass.
std::vector<std::vector<std::string>> missing_words(const query::Plan& plan, std::string_view query,
                                                    const ranking::Collection& collection,
                                                    const DocValues& doc_values,
                                                    const std::vector<Xapian::docid>& documents);

}  // namespace fuge::search
