// The options that narrow a search, the same for the commands search and facets.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "fuge/search.h"

namespace program {

struct FilterOptions {
  std::vector<std::string> sources;
  bool without_source = false;
  std::string from;
  std::string to;
  std::vector<std::string> years;
  std::vector<std::string> months;
  std::vector<std::string> days;
  bool undated = false;
  std::string match;  // empty: by the command
  std::string today;  // empty: the local date
};

void add_filter_options(CLI::App& command, FilterOptions& options);

// The search for `query` with these filters. Throws UsageError for values that can't be meant.
fuge::Search make_search(const std::string& query, const FilterOptions& options,
                         fuge::Match default_match = fuge::Match::automatic);

// What the help of both commands says about queries.
extern const char* const query_help;

}  // namespace program
