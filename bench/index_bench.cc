#include "index_bench.h"

#include <fmt/format.h>
#include <fuge/fuge.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <stdexcept>
#include <vector>

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

std::vector<fuge::Article> read_articles(const std::string& path) {
  std::vector<fuge::Article> articles;
  for (auto& record : fuge::ArticleReader(path)) {
    if (!record) throw std::runtime_error(record.error().what());
    articles.push_back(std::move(*record));
  }
  if (articles.empty()) throw std::runtime_error(path + ": no articles");
  return articles;
}

void index_by_fuge(const fs::path& path, const std::vector<fuge::Article>& articles) {
  fuge::Writer writer(path);
  for (const fuge::Article& article : articles) writer.put(article);
  writer.commit();
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

void print_row(const char* name, const Measurement& result, double text_bytes) {
  fmt::print("{:<14} {:>8.2f} s CPU {:>8.2f} MB/s {:>9.1f} MB index\n", name, result.seconds,
             text_bytes / megabyte / result.seconds, result.index_bytes / megabyte);
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

  measure(index_by_fuge, articles);
  measure(index_by_xapian, articles);
  std::vector<Measurement> by_fuge;
  std::vector<Measurement> by_xapian;
  for (int round = 0; round < rounds; ++round) {
    by_fuge.push_back(measure(index_by_fuge, articles));
    by_xapian.push_back(measure(index_by_xapian, articles));
  }
  const Measurement fuge = median(by_fuge);
  const Measurement xapian = median(by_xapian);
  print_row("fuge", fuge, text_bytes);
  print_row("plain Xapian", xapian, text_bytes);
  fmt::print("{:<14} {:>8.2f}       {:>8.2f}      {:>9.2f}\n", "fuge / Xapian",
             fuge.seconds / xapian.seconds, xapian.seconds / fuge.seconds,
             fuge.index_bytes / xapian.index_bytes);
}

}  // namespace bench
