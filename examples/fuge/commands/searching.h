// What the commands that search have in common.
#pragma once

#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/results.h"
#include "fuge/search.h"
#include "options/command_line.h"

namespace program {

// The words of the command line as one query.
std::string query_of(const Words& words);

// Throws UsageError for a filter or a facet that is not valid, or that the index doesn't have.
fuge::Results search_in(const fuge::Index& index, const fuge::Search& search);

// Prints the error of a query; gives the exit code.
int refuse(const fuge::QueryError& error, const std::string& query);

// Says on standard error what of the query was read as plain words: results stay alone on standard
// output.
void tell(const std::vector<fuge::QueryNotice>& notices, const std::string& query);

// The facets of every index, then the keyword fields that this one has of its own.
std::vector<std::string> facets_of(const fuge::Index& index);

}  // namespace program
