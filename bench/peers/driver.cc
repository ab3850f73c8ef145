#include "driver.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "process.h"

namespace bench {
namespace {

using nlohmann::json;

constexpr const char* usage =
    "Usage: {0} index INPUT INDEX [--threads NUMBER]\n"
    "       {0} search INDEX QUERIES [--passes NUMBER]\n"
    "       {0} first INDEX QUERY\n"
    "       {0} puts INDEX INPUT [--before NUMBER]\n";

struct Options {
  std::vector<std::string> words = {};
  int threads = 1;
  int passes = 1;
  std::uint64_t before = 0;  // articles in the index, for who reads the figures
};

// Throws std::invalid_argument for numbers that are none.
Options read_options(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (!argument.starts_with("--") || i + 1 == count) {
      options.words.push_back(argument);
    } else if (argument == "--threads") {
      options.threads = std::stoi(arguments[++i]);
    } else if (argument == "--passes") {
      options.passes = std::stoi(arguments[++i]);
    } else if (argument == "--before") {
      options.before = std::stoull(arguments[++i]);
    } else {
      throw std::invalid_argument(argument + ": there is no such option");
    }
  }
  return options;
}

void print(const json& line) {
  fmt::print("{}\n", line.dump());
}

void index(System& system, const Options& options) {
  const std::string& folder = options.words[2];
  const double begin = wall_seconds();
  const double cpu_begin = cpu_seconds();
  const Amount amount = system.index(options.words[1], folder, options.threads);
  const double wall = wall_seconds() - begin;
  const double cpu = cpu_seconds() - cpu_begin;
  print({{"indexing",
          {{"wall", wall},
           {"cpu", cpu},
           {"articles", amount.articles},
           {"text_bytes", amount.text_bytes},
           {"index_bytes", size_on_disk(folder)},
           {"peak_bytes", peak_bytes()},
           {"threads", amount.threads}}}});
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char letter : line) {
    if (letter == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += letter;
    }
  }
  return columns;
}

std::vector<TimedQuery> read_queries(const std::string& file) {
  std::ifstream in(file);
  std::vector<TimedQuery> queries;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> columns = columns_of(line);
    if (columns.size() < 2) continue;
    columns.resize(4);
    queries.push_back({columns[0], columns[1], columns[2], columns[3]});
  }
  if (queries.empty()) throw std::runtime_error(file + ": no queries");
  return queries;
}

// A first pass isn't counted: it reads the index, and loads what a process loads once.
void search(System& system, const Options& options) {
  const std::vector<TimedQuery> queries = read_queries(options.words[2]);
  std::vector<std::vector<double>> milliseconds(queries.size());
  std::vector<std::vector<double>> cpu_milliseconds(queries.size());
  std::vector<std::uint64_t> totals(queries.size());
  system.open(options.words[1]);
  for (const TimedQuery& query : queries) system.search(query);
  const double cpu_begin = cpu_seconds();
  for (int pass = 0; pass < options.passes; ++pass) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const double cpu_before = cpu_seconds();
      const double begin = wall_seconds();
      totals[i] = system.search(queries[i]).total;
      milliseconds[i].push_back((wall_seconds() - begin) * 1e3);
      cpu_milliseconds[i].push_back((cpu_seconds() - cpu_before) * 1e3);
    }
  }
  print({{"searching",
          {{"queries", queries.size() * static_cast<std::size_t>(options.passes)},
           {"cpu", cpu_seconds() - cpu_begin},
           {"peak_bytes", peak_bytes()}}}});
  for (std::size_t i = 0; i < queries.size(); ++i)
    print({{"query",
            {{"class", queries[i].kind},
             {"text", queries[i].text},
             {"range", queries[i].from + queries[i].to},
             {"total", totals[i]},
             {"ms", milliseconds[i]},
             {"cpu_ms", cpu_milliseconds[i]}}}});
}

// Measured by who starts the process.
void first(System& system, const Options& options) {
  system.open(options.words[1]);
  for (const std::string& id : system.search({"", options.words[2], "", ""}).ids)
    fmt::print("{}\n", id);
}

void puts(System& system, const Options& options) {
  std::vector<Record> records;
  for_each_record(options.words[2], [&](const Record& record) { records.push_back(record); });
  system.open_writer(options.words[1]);
  const double cpu_begin = cpu_seconds();
  std::vector<double> milliseconds;
  for (const Record& record : records) {
    const double begin = wall_seconds();
    system.put_and_commit(record);
    milliseconds.push_back((wall_seconds() - begin) * 1e3);
  }
  print({{"puts",
          {{"before", options.before},
           {"ms", milliseconds},
           {"cpu", cpu_seconds() - cpu_begin},
           {"peak_bytes", peak_bytes()}}}});
}

bool run_command(System& system, const Options& options) {
  const std::string command = options.words.size() == 3 ? options.words[0] : "";
  if (command == "index") {
    index(system, options);
  } else if (command == "search") {
    search(system, options);
  } else if (command == "first") {
    first(system, options);
  } else if (command == "puts") {
    puts(system, options);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void for_each_record(const std::string& input, const std::function<void(const Record&)>& read) {
  std::ifstream in(input);
  if (!in) throw std::runtime_error(input + ": can't be read");
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const json article = json::parse(line);
    const auto value = [&](const char* name) { return article.value(name, std::string()); };
    read({value("id"), value("title"), value("text"), value("source"), value("date")});
  }
}

int run_driver(int count, char** arguments, System& system) {
  try {
    if (run_command(system, read_options(count, arguments))) return 0;
    fmt::print(stderr, usage, arguments[0]);
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: {}\n", arguments[0], error.what());
    return 1;
  }
}

}  // namespace bench
