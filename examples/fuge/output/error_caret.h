// Shows where a query can't be understood, or was read as plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fuge/results.h"

namespace program {

// Three lines: the message, the query and a caret below the place; of a long query the part around
// it. Safe to show on a terminal.
std::string explain(const fuge::QueryError& error, std::string_view query);

// The same for all notices.
std::string explain(const std::vector<fuge::QueryNotice>& notices, std::string_view query);

}  // namespace program
