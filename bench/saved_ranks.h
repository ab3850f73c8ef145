// What a run found, kept in a file for a later one to compare with.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bench {

struct SavedRanks {
  std::map<std::string, double> reciprocal;  // by the question's id: 1 / place, or 0
  std::vector<std::string> problems;         // a line each: "ranks.tsv:3: reason"
};

// Lines "id TAB reciprocal rank". Those that are not valid are problems and left out. Throws
// std::runtime_error where the file can't be read or written.
SavedRanks read_ranks(const std::string& file);
void write_ranks(const std::string& file, const std::map<std::string, double>& reciprocal);

}  // namespace bench
