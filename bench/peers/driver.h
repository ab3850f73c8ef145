// What the drivers of all systems have in common: their commands and what they print.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bench {

// A line of the input, as all systems are given it.
struct Record {
  std::string id, title, text, source, date;
};

// A line of a file of queries: class, tab, query; and for a class with dates, after a tab each, the
// first and the last day, YYYY-MM-DD.
struct TimedQuery {
  std::string kind, text, from, to;
};

// What a search gave. Everything a user would be shown is fetched, so that no system can leave out
// what another does.
struct Found {
  std::uint64_t total = 0;
  std::vector<std::string> ids = {};
  std::size_t snippet_bytes = 0;
  std::size_t facet_values = 0;
};

// What was indexed.
struct Amount {
  std::uint64_t articles = 0;
  std::uint64_t text_bytes = 0;  // of titles and texts
  int threads = 1;               // that worked at it
};

// A system under measurement. Whatever goes wrong is thrown as a std::exception.
class System {
 public:
  virtual ~System() = default;

  // A new index of the articles of a JSON Lines file, durable when it returns. By `threads` at
  // most.
  virtual Amount index(const std::string& input, const std::string& folder, int threads) = 0;

  // Opens an index that is there, for searching.
  virtual void open(const std::string& folder) = 0;
  // Ten hits by relevance with snippets, the exact total, and counts by source and by month.
  virtual Found search(const TimedQuery& query) = 0;

  // Opens an index that is there, for writing; and puts an article, durable when it returns.
  virtual void open_writer(const std::string& folder) = 0;
  virtual void put_and_commit(const Record& record) = 0;
};

constexpr std::size_t hits_shown = 10;
constexpr std::size_t snippet_bytes_wanted = 280;

// Each record of a JSON Lines file. For the systems that have no reader of their own.
void for_each_record(const std::string& input, const std::function<void(const Record&)>& read);

// Runs the command that the arguments name; the exit code.
int run_driver(int count, char** arguments, System& system);

}  // namespace bench
