// The options that narrow a search, the same for the commands search and facets.
#pragma once

#include <string>
#include <vector>

#include "fuge/search.h"
#include "options/command_line.h"

namespace program {

struct FilterChoice {
  std::vector<std::string> sources = {};
  bool without_source = false;
  std::vector<std::string> filters = {};  // NAME=VALUE
  std::vector<std::string> without = {};
  std::string from = {};
  std::string to = {};
  std::vector<std::string> years = {};
  std::vector<std::string> months = {};
  std::vector<std::string> days = {};
  bool undated = false;
  std::string match = {};  // empty: by the command
  std::string today = {};  // empty: the local date
};

// All of them, under a heading of their own; and two of them alone.
std::vector<Option> filter_options(FilterChoice& choice);
Option match_option(FilterChoice& choice);
Option today_option(FilterChoice& choice);

// The search for `query` with these filters. Throws UsageError for values that are not valid.
fuge::Search make_search(const std::string& query, const FilterChoice& choice,
                         fuge::Match default_match = fuge::Match::automatic);

// What the help of both commands says about queries.
extern const char* const query_help;

}  // namespace program
