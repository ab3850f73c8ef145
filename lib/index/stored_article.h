// Layer: index. An article as the data of a document: CBOR (RFC 8949), a map of the fields that it
// has.
#pragma once

#include <string>
#include <string_view>

#include "fuge/article.h"

namespace fuge::index {

std::string to_stored(const Article& article);

// The article; throws Error(damaged_index) for bytes that to_stored() didn't write.
Article from_stored(std::string_view data);

}  // namespace fuge::index
