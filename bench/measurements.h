// What the drivers printed, gathered by system.
#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <string>
#include <vector>

namespace bench {

struct IndexingRun {
  double wall = 0, cpu = 0;  // seconds
  double text_bytes = 0, index_bytes = 0, peak_bytes = 0;
  std::uint64_t articles = 0;
  int threads = 0;
};

// A query, with the milliseconds of each time that it was run.
struct QueryRuns {
  std::uint64_t total = 0;
  std::vector<double> milliseconds = {};
  std::vector<double> cpu_milliseconds = {};
};

struct SearchingRun {
  double cpu = 0;  // seconds, of all queries
  double queries = 0;
  double peak_bytes = 0;
};

// Puts with a commit each.
struct PutRuns {
  std::vector<double> milliseconds = {};
  double cpu_milliseconds = 0;  // of all of them
};

struct SystemRuns {
  std::string name;
  std::vector<IndexingRun> indexing = {};  // by round
  std::vector<SearchingRun> searching = {};
  std::map<std::string, std::map<std::string, QueryRuns>> queries = {};  // by class, by query
  std::vector<double> first_milliseconds = {};  // from the start of a process to its end
  std::map<std::uint64_t, PutRuns> puts = {};   // by the number of articles in the index
  std::vector<double> analysis = {};            // bytes a second of CPU, by round
};

// Reads lines of JSON: {"run":{"system":NAME}}, and behind it what the drivers print (README.md).
// The systems are in the order of their first line. Throws std::runtime_error, with the number of
// the line, for one that isn't such a line.
std::vector<SystemRuns> read_measurements(std::istream& in);

}  // namespace bench
