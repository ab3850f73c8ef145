// Layer: query. The leaves of a tree as Xapian queries.
#pragma once

#include <xapian.h>

#include "query/tree.h"

namespace fuge::query {

// The same articles, with a weight of 0.
Xapian::Query weightless(const Xapian::Query& query);

// Every article, with a weight of 0.
Xapian::Query every_article();

// For nodes of kind words; `times` is how often they were given. One word matches as a part of
// compounds, too, and counts less there; an OR of terms. Several are a phrase of whole words.
Xapian::Query words_query(const Node& node, Xapian::termcount times);

// For nodes of kind source and date; they weigh nothing.
Xapian::Query source_query(const Node& node);
Xapian::Query date_query(const Node& node);

}  // namespace fuge::query
