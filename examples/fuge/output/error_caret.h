// Shows where a query can't be understood.
#pragma once

#include <string>
#include <string_view>

#include "fuge/results.h"

namespace program {

// Three lines: the message, the query and a caret below the place; of a long query the part around
// it. Safe to show on a terminal.
std::string explain(const fuge::QueryError& error, std::string_view query);

}  // namespace program
