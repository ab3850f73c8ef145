// Layer: query. What only filters, as Xapian queries: it says which articles, not how well they
// fit.
#pragma once

#include <xapian.h>

#include "query/syntax/tree.h"

namespace fuge::query {

// The same articles, with a weight of 0.
Xapian::Query weightless(const Xapian::Query& query);

// Every article, with a weight of 0.
Xapian::Query every_article();

// For nodes of kind keyword and date; they weigh nothing.
Xapian::Query keyword_query(const Node& node);
Xapian::Query date_query(const Node& node);

}  // namespace fuge::query
