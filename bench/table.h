// Measurements of several systems as tables to read, with how fuge compares.
#pragma once

#include <string>
#include <vector>

#include "measurements.h"

namespace bench {

// The system that the others are compared with.
constexpr const char* own_system = "fuge";

// A section for each thing that was measured: indexing, searching, the first result of a process,
// commits, analysis. "x" before a figure says that fuge's is so many times the other's.
std::string table_of(const std::vector<SystemRuns>& systems);

}  // namespace bench
