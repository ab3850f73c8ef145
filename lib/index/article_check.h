// Layer: index. Whether an index can hold an article.
#pragma once

#include "fuge/article.h"
#include "schema/fields.h"

namespace fuge::index {

// Throws Error(invalid_article) for an article that an index with these fields can't hold. Called
// before anything of a batch is touched: a term that Xapian refuses would drop the whole batch.
void check(const Article& article, const schema::Fields& fields);

}  // namespace fuge::index
