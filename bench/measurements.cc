#include "measurements.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace bench {
namespace {

using nlohmann::json;

SystemRuns& system_of(std::vector<SystemRuns>& systems, const std::string& name) {
  const auto has_name = [&](const SystemRuns& system) { return system.name == name; };
  const auto found = std::find_if(systems.begin(), systems.end(), has_name);
  if (found != systems.end()) return *found;
  systems.push_back({.name = name});
  return systems.back();
}

void append(const std::vector<double>& times, std::vector<double>& all) {
  all.insert(all.end(), times.begin(), times.end());
}

void add_indexing(const json& line, SystemRuns& system) {
  system.indexing.push_back({.wall = line.at("wall"),
                             .cpu = line.at("cpu"),
                             .text_bytes = line.at("text_bytes"),
                             .index_bytes = line.at("index_bytes"),
                             .peak_bytes = line.at("peak_bytes"),
                             .articles = line.at("articles"),
                             .threads = line.at("threads")});
}

void add_query(const json& line, SystemRuns& system) {
  // With what tells queries of the same words apart.
  const std::string key = line.at("text").get<std::string>() + line.value("range", std::string());
  QueryRuns& query = system.queries[line.at("class")][key];
  query.total = line.at("total");
  append(line.at("ms"), query.milliseconds);
  append(line.at("cpu_ms"), query.cpu_milliseconds);
}

void add_puts(const json& line, SystemRuns& system) {
  PutRuns& puts = system.puts[line.at("before")];
  append(line.at("ms"), puts.milliseconds);
  puts.cpu_milliseconds += line.at("cpu").get<double>() * 1e3;
}

void add(const std::string& kind, const json& line, SystemRuns& system) {
  if (kind == "indexing") {
    add_indexing(line, system);
  } else if (kind == "searching") {
    system.searching.push_back({.cpu = line.at("cpu"),
                                .queries = line.at("queries"),
                                .peak_bytes = line.at("peak_bytes")});
  } else if (kind == "query") {
    add_query(line, system);
  } else if (kind == "first") {
    system.first_milliseconds.push_back(line.at("ms"));
  } else if (kind == "puts") {
    add_puts(line, system);
  } else if (kind == "analysis") {
    system.analysis.push_back(line.at("text_bytes").get<double>() / line.at("cpu").get<double>());
  } else {
    throw std::runtime_error("nothing is known of \"" + kind + '"');
  }
}

}  // namespace

std::vector<SystemRuns> read_measurements(std::istream& in) {
  std::vector<SystemRuns> systems;
  std::string name;
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    try {
      const json line = json::parse(text);
      if (!line.is_object() || line.size() != 1) throw std::runtime_error("isn't a measurement");
      const std::string kind = line.begin().key();
      if (kind == "run") {
        name = line.front().at("system");
      } else {
        add(kind, line.front(), system_of(systems, name));
      }
    } catch (const std::exception& error) {
      throw std::runtime_error("line " + std::to_string(number) + ": " + error.what());
    }
  }
  return systems;
}

}  // namespace bench
