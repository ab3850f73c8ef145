// Indexing, by fuge and by plain Xapian.
#pragma once

#include <string>

namespace bench {

// Indexes the articles at `path` by both, `rounds` times in turn, and prints the medians. Throws
// std::runtime_error where there is nothing to measure.
void compare_indexing(const std::string& path, int rounds);

}  // namespace bench
