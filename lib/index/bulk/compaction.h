// Layer: index. Writes an index once more, and puts that in its place.
#pragma once

#include <xapian.h>

#include <chrono>
#include <filesystem>

#include "schema/fields.h"

namespace fuge::index {

// As small as it gets; documents and words keep their numbers. `database` is that of the path,
// locked for writing, without changes that aren't committed; of no more use afterwards. Throws
// Error, and the index is as before: locked where another process makes an index there after
// `timeout`; invalid_argument where this Xapian writes another format; damaged_index; io.
void compact(const Xapian::Database& database, const std::filesystem::path& path,
             const schema::Fields& fields, std::chrono::milliseconds timeout);

}  // namespace fuge::index
