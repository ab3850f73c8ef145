#include "split_bench.h"

#include <fmt/format.h>
#include <fuge/compound_splitter.h>
#include <fuge/markup.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "split_metrics.h"

namespace bench {
namespace {

constexpr double shortest_round = 0.2;  // seconds: the clock isn't finer than some milliseconds
constexpr std::size_t rounds = 5;

fuge::CompoundSplitter make_splitter(const std::vector<std::string>& files) {
  fuge::CompoundWords words;
  for (const std::string& file : files) {
    for (const fuge::Error& error : words.read_file(file)) {
      fmt::print(stderr, "{}\n", fuge::escape_terminal(error.what()));
    }
  }
  return fuge::CompoundSplitter(std::move(words));
}

Boundaries boundaries_of(const std::vector<fuge::Constituent>& constituents) {
  Boundaries boundaries;
  for (std::size_t i = 1; i < constituents.size(); ++i) {
    boundaries.push_back(constituents[i].begin);
  }
  return boundaries;
}

std::string in_parts(const std::string& word, const Boundaries& boundaries) {
  std::string parts;
  std::size_t begin = 0;
  for (const std::size_t end : boundaries) {
    parts += word.substr(begin, end - begin) + '|';
    begin = end;
  }
  return fuge::escape_terminal(parts + word.substr(begin));
}

void print_error(const GoldWord& gold, const Boundaries& found) {
  std::string wanted;
  for (const Boundaries& analysis : gold.analyses) {
    wanted += (wanted.empty() ? "" : " or ") + in_parts(gold.word, analysis);
  }
  fmt::print("wrong: {}  gold: {}\n", in_parts(gold.word, found), wanted);
}

void print_share(std::string_view name, const Share& share) {
  if (share.whole == 0) {
    fmt::print("{:<19} none to count\n", name);
  } else {
    fmt::print("{:<19} {:>6.2f} %  ({} of {})\n", name, 100 * share.value(), share.part,
               share.whole);
  }
}

void print_metrics(const SplitMetrics& metrics) {
  fmt::print("{:<19} {:>6}\n", "words", metrics.exact.whole);
  print_share("exact", metrics.exact);
  print_share("false splits", metrics.false_splits);
  print_share("compounds right", metrics.compounds_right);
  print_share("head boundary", metrics.head_boundary);
  print_share("boundary precision", metrics.precision);
  print_share("boundary recall", metrics.recall);
  fmt::print("{:<19} {:>6.2f} %\n", "boundary F1", 100 * metrics.f1());
}

// CPU time of this process so far.
double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Words a second, all words again and again until the round is long enough.
double speed_of_round(const fuge::CompoundSplitter& splitter,
                      const std::vector<std::string>& words) {
  std::vector<fuge::Constituent> constituents;
  double split = 0;
  const double begin = cpu_seconds();
  double seconds = 0;
  for (; seconds < shortest_round; seconds = cpu_seconds() - begin) {
    for (const std::string& word : words) splitter.split(word, constituents);
    split += static_cast<double>(words.size());
  }
  return split / seconds;
}

void print_speed(const fuge::CompoundSplitter& splitter, const std::vector<GoldWord>& gold) {
  std::vector<std::string> words;
  for (const GoldWord& entry : gold) words.push_back(entry.word);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::array<double, rounds> speeds{};
  for (double& speed : speeds) speed = speed_of_round(splitter, words);
  std::sort(speeds.begin(), speeds.end());
  fmt::print("{:<19} {:.0f} words/s ({} distinct, median of {})\n", "speed", speeds[rounds / 2],
             words.size(), rounds);
}

}  // namespace

void measure_splitting(const SplitOptions& options) {
  const Gold gold = read_gold(options.gold);
  for (const std::string& problem : gold.problems) {
    fmt::print(stderr, "{}\n", fuge::escape_terminal(problem));
  }
  if (gold.words.empty()) throw std::runtime_error(options.gold + ": no words");
  const fuge::CompoundSplitter splitter = make_splitter(options.word_files);
  SplitMetrics metrics;
  std::vector<fuge::Constituent> constituents;
  for (const GoldWord& word : gold.words) {
    splitter.split(word.word, constituents);
    const Boundaries found = boundaries_of(constituents);
    add_word(word, found, metrics);
    if (options.errors && !is_exact(word, found)) print_error(word, found);
  }
  print_metrics(metrics);
  if (options.speed) print_speed(splitter, gold.words);
}

}  // namespace bench
