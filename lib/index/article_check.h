// Layer: index. Whether an index can hold an article, and how large that is.
#pragma once

#include <cstddef>

#include "fuge/article.h"
#include "schema/fields.h"

namespace fuge::index {

// Throws Error(invalid_article) for an article that an index with these fields can't hold. Called
// before anything of a batch is touched: a term that Xapian refuses would drop the whole batch.
void check(const Article& article, const schema::Fields& fields);

// The bytes of all that a checked article has, whatever its field.
std::size_t size_of(const Article& article, const schema::Fields& fields);

}  // namespace fuge::index
