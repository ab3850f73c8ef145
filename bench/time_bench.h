// How long searches take.
#pragma once

#include <string>

namespace bench {

// Indexes the articles in a temporary folder, runs each query of the file, a line each, `rounds`
// times in each of several ways, and prints how long a search takes. Queries that don't parse are
// told on standard error and left out. Throws std::runtime_error where there is nothing to measure.
void measure_time(const std::string& articles, const std::string& queries, int rounds);

}  // namespace bench
