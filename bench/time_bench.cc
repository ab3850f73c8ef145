#include "time_bench.h"

#include <fmt/format.h>
#include <fuge/fuge.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <vector>

#include "articles.h"
#include "lines.h"
#include "temporary_folder.h"

namespace bench {
namespace {

using Queries = std::vector<std::string>;

// What is asked for beside the words.
struct Task {
  const char* name;
  std::function<void(fuge::Search&)> describe;
  std::vector<double> milliseconds = {};
};

std::vector<Task> tasks() {
  using fuge::Search;
  return {
      {"count only", [](Search& search) { search.limit(0); }},
      {"by date", [](Search& search) { search.sort(fuge::Sort::newest).snippet_bytes(0); }},
      {"by relevance", [](Search& search) { search.snippet_bytes(0); }},
      {"and snippets", [](Search&) {}},
      {"and two facets", [](Search& search) { search.facet("source").facet("month"); }},
  };
}

Queries read_queries(const std::string& file, const fuge::Index& index) {
  Queries queries;
  std::vector<std::string> problems;
  const auto read = [&](std::string_view line) {
    const fuge::Results results = index.search(fuge::Search(std::string(line)).limit(0));
    if (results.error) throw std::runtime_error(results.error->message);
    queries.emplace_back(line);
  };
  for_each_line(file, read, problems);
  for (const std::string& problem : problems) print_problem(problem);
  if (queries.empty()) throw std::runtime_error(file + ": no queries");
  return queries;
}

double milliseconds_of(const fuge::Index& index, const fuge::Search& search) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begin = Clock::now();
  index.search(search);
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// Each query once for each task, so that what else the machine does meets all tasks alike.
void run_round(const fuge::Index& index, const Queries& queries, std::vector<Task>& tasks) {
  for (const std::string& query : queries) {
    for (Task& task : tasks) {
      fuge::Search search(query);
      task.describe(search);
      task.milliseconds.push_back(milliseconds_of(index, search));
    }
  }
}

double quantile(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

void measure_time(const std::string& articles, const std::string& queries_file, int rounds) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "index";
  index_articles(path, read_articles(articles));
  const fuge::Index index(path);
  const Queries queries = read_queries(queries_file, index);
  std::vector<Task> all = tasks();
  run_round(index, queries, all);  // not counted: the first reads the index from disk
  for (Task& task : all) task.milliseconds.clear();
  for (int round = 0; round < rounds; ++round) run_round(index, queries, all);
  fmt::print("{} articles, {} queries, {} rounds; milliseconds a search\n{:<16} {:>8} {:>8}\n",
             index.info().articles, queries.size(), rounds, "", "median", "90 %");
  for (Task& task : all) {
    std::sort(task.milliseconds.begin(), task.milliseconds.end());
    fmt::print("{:<16} {:>8.3f} {:>8.3f}\n", task.name, quantile(task.milliseconds, 0.5),
               quantile(task.milliseconds, 0.9));
  }
}

}  // namespace bench
