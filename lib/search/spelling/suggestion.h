// Layer: search. A query with misspelt words → the query that was meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fuge/results.h"
#include "fuge/token.h"
#include "index/united_postings.h"

namespace fuge {
class Analyzer;
}

namespace fuge::search {

// `query` with its misspelt words corrected as corrector.h says, each where it stands, in its case
// as typed (small, capitalised or all capitals), with ß where it is printed so; nothing where there
// is none.
// `typed_words` are those of its plan; the first 32 are looked at. Xapian's exceptions pass.
std::optional<std::string> corrected_query(const std::string& query,
                                           const std::vector<Token>& typed_words,
                                           const index::UnitedPostings& postings,
                                           const Analyzer& analyzer);

// Whether a corrected query found more than the query as it was: more articles with all words, or
// where neither found one, more with some.
bool finds_more(const Results& corrected, const Results& as_given);

}  // namespace fuge::search
