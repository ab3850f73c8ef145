#include "table.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

#include "statistics.h"

namespace bench {
namespace {

constexpr double megabyte = 1e6;
constexpr double tail = 0.99;
// Their queries together are one class more.
constexpr std::string_view nouns_end = " nouns";
constexpr const char* all_nouns = "1-3 nouns";

const SystemRuns* find_own(const std::vector<SystemRuns>& systems) {
  const auto is_own = [](const SystemRuns& system) { return system.name == own_system; };
  const auto found = std::find_if(systems.begin(), systems.end(), is_own);
  return found == systems.end() ? nullptr : &*found;
}

std::string times(double ratio) {
  return ratio > 0 ? fmt::format("x{:.2f}", ratio) : "-";
}

std::string ratio_of(double own, double peer) {
  return times(peer > 0 ? own / peer : 0);
}

template <typename Runs, typename Figure>
std::vector<double> figures(const Runs& runs, Figure figure) {
  std::vector<double> values;
  std::transform(runs.begin(), runs.end(), std::back_inserter(values), figure);
  return values;
}

void add_indexing(const std::vector<SystemRuns>& systems, std::string& text) {
  const auto speed = [](const IndexingRun& run) { return run.text_bytes / megabyte / run.wall; };
  const auto cpu = [](const IndexingRun& run) { return run.cpu; };
  const auto memory = [](const IndexingRun& run) { return run.peak_bytes / megabyte; };
  const auto size = [](const IndexingRun& run) { return run.index_bytes / megabyte; };
  const SystemRuns* own = find_own(systems);
  const auto compared = [&](const SystemRuns& system, auto figure) {
    if (own == nullptr) return times(0);
    return times(ratio_of_rounds(figures(own->indexing, figure), figures(system.indexing, figure)));
  };
  bool headed = false;
  for (const SystemRuns& system : systems) {
    if (system.indexing.empty()) continue;
    const IndexingRun& first = system.indexing.front();
    if (!headed)
      text += fmt::format(
          "\nIndexing {} articles, {:.1f} MB of text, rounds: {}\n"
          "{:<22} {:>7} {:>8} {:>8} {:>8} {:>8} {:>9} {:>9}   {:>8} {:>8} {:>8}\n",
          first.articles, first.text_bytes / megabyte, system.indexing.size(), "", "threads",
          "MB/s", "CPU s", "peak MB", "index MB", "of text", "MB/CPU s", "MB/s", "CPU", "size");
    headed = true;
    const double index_megabytes = median(figures(system.indexing, size));
    const double cpu_median = median(figures(system.indexing, cpu));
    text += fmt::format(
        "{:<22} {:>7} {:>8.2f} {:>8.2f} {:>8.0f} {:>8.1f} {:>9.2f} {:>9.2f}   {:>8} {:>8} {:>8}\n",
        system.name, first.threads, median(figures(system.indexing, speed)), cpu_median,
        median(figures(system.indexing, memory)), index_megabytes,
        index_megabytes * megabyte / first.text_bytes, first.text_bytes / megabyte / cpu_median,
        compared(system, speed), compared(system, cpu), compared(system, size));
  }
}

// Of a class of queries.
struct Times {
  std::size_t queries = 0;
  double mean_total = 0;
  double middle = 0, slow = 0;  // of the queries' own medians
  double slowest = 0;           // of all times
  double cpu_middle = 0, cpu_slow = 0;
};

Times times_of(const std::map<std::string, QueryRuns>& queries) {
  std::vector<double> medians, cpu_medians, all;
  Times times{.queries = queries.size()};
  for (const auto& [text, runs] : queries) {
    medians.push_back(median(runs.milliseconds));
    cpu_medians.push_back(median(runs.cpu_milliseconds));
    all.insert(all.end(), runs.milliseconds.begin(), runs.milliseconds.end());
    times.mean_total += static_cast<double>(runs.total) / static_cast<double>(queries.size());
  }
  times.middle = median(medians);
  times.slow = quantile(medians, tail);
  times.slowest = quantile(all, tail);
  times.cpu_middle = median(cpu_medians);
  times.cpu_slow = quantile(cpu_medians, tail);
  return times;
}

constexpr const char* class_head =
    "{:<15} {:<20} {:>7} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}   {:>7} {:>7} {:>7} {:>7}\n";
constexpr const char* class_row =
    "{:<15} {:<20} {:>7} {:>8.1f} {:>8.3f} {:>8.3f} {:>8.3f} {:>8.3f} {:>8.3f}   {:>7} {:>7} {:>7} "
    "{:>7}\n";

using Classes = std::map<std::string, std::map<std::string, QueryRuns>>;

Classes with_all_nouns(const Classes& classes) {
  Classes more = classes;
  for (const auto& [name, queries] : classes)
    if (name.ends_with(nouns_end) || name == "one noun")
      more[all_nouns].insert(queries.begin(), queries.end());
  return more;
}

void add_class(const std::string& name, const std::vector<SystemRuns>& systems, std::string& text) {
  const SystemRuns* own = find_own(systems);
  Times own_times;
  if (own != nullptr) {
    const Classes classes = with_all_nouns(own->queries);
    if (const auto found = classes.find(name); found != classes.end())
      own_times = times_of(found->second);
  }
  for (const SystemRuns& system : systems) {
    const Classes classes = with_all_nouns(system.queries);
    const auto found = classes.find(name);
    if (found == classes.end()) continue;
    const Times times = times_of(found->second);
    text += fmt::format(
        class_row, name, system.name, times.queries, times.mean_total, times.middle, times.slow,
        times.slowest, times.cpu_middle, times.cpu_slow, ratio_of(own_times.middle, times.middle),
        ratio_of(own_times.slow, times.slow), ratio_of(own_times.cpu_middle, times.cpu_middle),
        ratio_of(own_times.cpu_slow, times.cpu_slow));
  }
}

void add_searching(const std::vector<SystemRuns>& systems, std::string& text) {
  Classes names;
  for (const SystemRuns& system : systems)
    for (const auto& [name, queries] : with_all_nouns(system.queries)) names[name];
  if (names.empty()) return;
  text += "\nSearching, milliseconds a query\n";
  text += fmt::format(class_head, "class", "", "queries", "found", "p50", "p99", "p99 all",
                      "CPU p50", "CPU p99", "p50", "p99", "CPU p50", "CPU p99");
  for (const auto& [name, none] : names) add_class(name, systems, text);
  text +=
      fmt::format("\n{:<38} {:>12} {:>9}\n", "Searching, all classes", "CPU ms each", "peak MB");
  for (const SystemRuns& system : systems) {
    if (system.searching.empty()) continue;
    const auto cpu = [](const SearchingRun& run) { return run.cpu * 1e3 / run.queries; };
    const auto memory = [](const SearchingRun& run) { return run.peak_bytes / megabyte; };
    text += fmt::format("{:<38} {:>12.3f} {:>9.0f}\n", system.name,
                        median(figures(system.searching, cpu)),
                        median(figures(system.searching, memory)));
  }
}

void add_first(const std::vector<SystemRuns>& systems, std::string& text) {
  const SystemRuns* own = find_own(systems);
  bool headed = false;
  for (const SystemRuns& system : systems) {
    if (system.first_milliseconds.empty()) continue;
    if (!headed)
      text += fmt::format("\n{:<38} {:>9} {:>9}   {:>8} {:>12}\n", "A process for one search, ms",
                          "median", "p90", "median", "difference");
    headed = true;
    const double middle = median(system.first_milliseconds);
    const double own_middle = own == nullptr ? 0 : median(own->first_milliseconds);
    text += fmt::format("{:<38} {:>9.2f} {:>9.2f}   {:>8} {:>+12.2f}\n", system.name, middle,
                        quantile(system.first_milliseconds, 0.9), ratio_of(own_middle, middle),
                        own_middle - middle);
  }
}

// Means, since who waits for a thousand commits waits for their sum.
void add_puts(const std::vector<SystemRuns>& systems, std::string& text) {
  bool headed = false;
  for (const SystemRuns& system : systems) {
    double least = 0;
    double least_cpu = 0;
    for (const auto& [before, puts] : system.puts) {
      if (!headed)
        text += fmt::format("\n{:<38} {:>9} {:>9} {:>9} {:>9}   {:>12} {:>12}\n",
                            "Puts with a commit each, ms", "articles", "mean", "p99", "CPU mean",
                            "of the least", "CPU of it");
      headed = true;
      const auto count = static_cast<double>(puts.milliseconds.size());
      const double mean =
          std::accumulate(puts.milliseconds.begin(), puts.milliseconds.end(), 0.0) / count;
      const double cpu = puts.cpu_milliseconds / count;
      if (least == 0) {
        least = mean;
        least_cpu = cpu;
      }
      text += fmt::format("{:<38} {:>9} {:>9.3f} {:>9.3f} {:>9.3f}   {:>12} {:>12}\n", system.name,
                          before, mean, quantile(puts.milliseconds, tail), cpu,
                          ratio_of(mean, least), ratio_of(cpu, least_cpu));
    }
  }
}

void add_analysis(const std::vector<SystemRuns>& systems, std::string& text) {
  const SystemRuns* own = find_own(systems);
  bool headed = false;
  for (const SystemRuns& system : systems) {
    if (system.analysis.empty()) continue;
    if (!headed)
      text += fmt::format("\n{:<38} {:>12}   {:>8}\n", "Analysis alone, one core", "MB/s of CPU",
                          "speed");
    headed = true;
    text +=
        fmt::format("{:<38} {:>12.2f}   {:>8}\n", system.name, median(system.analysis) / megabyte,
                    own == nullptr ? "-" : times(ratio_of_rounds(own->analysis, system.analysis)));
  }
}

}  // namespace

std::string table_of(const std::vector<SystemRuns>& systems) {
  std::string text;
  add_indexing(systems, text);
  add_searching(systems, text);
  add_first(systems, text);
  add_puts(systems, text);
  add_analysis(systems, text);
  return text;
}

}  // namespace bench
