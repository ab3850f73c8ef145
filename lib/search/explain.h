// Layer: search. Why an article is found.
#pragma once

#include "fuge/article.h"
#include "fuge/explanation.h"
#include "fuge/search.h"
#include "search/doc_values.h"
#include "search/reader_pool.h"

namespace fuge::search {

// Of the article of this document. Throws Error(invalid_argument) for a query that doesn't parse.
Explanation explain(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
                    Xapian::docid document, const Article& article);

}  // namespace fuge::search
