#include "index_bench.h"

#include <fmt/format.h>
#include <fuge/fuge.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <vector>

#include "articles.h"
#include "plain_xapian.h"
#include "temporary_folder.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr double megabyte = 1e6;

struct Measurement {
  double seconds = 0;
  double index_bytes = 0;
};

// CPU time of this process so far, its threads and the kernel's work for it included.
double cpu_seconds() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void index_by_fuge(const fs::path& path, const std::vector<fuge::Article>& articles) {
  index_articles(path, articles, {}, Problems::silent);
}

void index_usual_terms(const fs::path& path, const std::vector<fuge::Article>& articles) {
  index_by_xapian(path, articles, XapianTerms::usual);
}

void index_stems(const fs::path& path, const std::vector<fuge::Article>& articles) {
  index_by_xapian(path, articles, XapianTerms::stems);
}

double size_of(const fs::path& folder) {
  double bytes = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    bytes += static_cast<double>(entry.file_size());
  }
  return bytes;
}

using Indexing = void (*)(const fs::path&, const std::vector<fuge::Article>&);

Measurement measure(Indexing indexing, const std::vector<fuge::Article>& articles) {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "index";
  const double before = cpu_seconds();
  indexing(index, articles);
  return {.seconds = cpu_seconds() - before, .index_bytes = size_of(index)};
}

// By time; of an even number the better one.
Measurement median(std::vector<Measurement> rounds) {
  std::sort(rounds.begin(), rounds.end(), [](const Measurement& one, const Measurement& other) {
    return one.seconds < other.seconds;
  });
  return rounds[(rounds.size() - 1) / 2];
}

void print_row(const char* name, const Measurement& result, double text_bytes,
               const Measurement& fuge) {
  fmt::print("{:<14} {:>8.2f} {:>8.2f} {:>10.1f} {:>16.2f} {:>16.2f}\n", name, result.seconds,
             text_bytes / megabyte / result.seconds, result.index_bytes / megabyte,
             fuge.seconds / result.seconds, fuge.index_bytes / result.index_bytes);
}

}  // namespace

void compare_indexing(const std::string& path, int rounds) {
  const std::vector<fuge::Article> articles = read_articles(path);
  const double text_bytes = std::accumulate(
      articles.begin(), articles.end(), 0.0, [](double sum, const fuge::Article& article) {
        return sum + static_cast<double>(article.title.size() + article.text.size());
      });
  fmt::print("{} articles, {:.1f} MB of text, median of {}\n", articles.size(),
             text_bytes / megabyte, rounds);
  fmt::print("{:<14} {:>8} {:>8} {:>10} {:>16} {:>16}\n", "", "CPU s", "MB/s", "index MB",
             "fuge's CPU time", "fuge's size");

  struct System {
    const char* name;
    Indexing indexing;
    std::vector<Measurement> rounds = {};
  };
  System systems[] = {
      {"fuge", index_by_fuge}, {"plain Xapian", index_usual_terms}, {"  stems alone", index_stems}};
  for (const System& system : systems) measure(system.indexing, articles);
  for (int round = 0; round < rounds; ++round)
    for (System& system : systems) system.rounds.push_back(measure(system.indexing, articles));

  const Measurement fuge = median(systems[0].rounds);
  for (const System& system : systems)
    print_row(system.name, median(system.rounds), text_bytes, fuge);
}

}  // namespace bench
