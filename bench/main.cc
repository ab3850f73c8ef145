// fuge-bench: measures the library. See README.md beside this file.
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "index_bench.h"
#include "split_bench.h"

namespace {

constexpr const char* help =
    "Measures fuge against plain Xapian, and the compound splitter against words that are known\n\n"
    "Usage: fuge-bench index PATH [--rounds NUMBER]\n"
    "       fuge-bench split GOLD [--words FILE]... [--errors] [--speed]\n\n"
    "index  indexes the articles of PATH, JSON Lines or what else 'fuge index' reads, by both in\n"
    "       turn, and prints CPU time, speed and size of the index, medians of the rounds (5)\n"
    "split  splits the words of GOLD, lines 'word TAB analysis [TAB analysis ...]', the parts of "
    "an\n"
    "       analysis joined by '|', and prints how many are right; --words takes words of your "
    "own\n"
    "       as 'fuge split' does, --errors prints each word that is wrong, --speed words a "
    "second\n";

constexpr int usage_code = 2;
constexpr int most_rounds = 1000;

using Arguments = std::vector<std::string>;

// The number of rounds; 0 where the text isn't one.
int read_rounds(std::string_view text) {
  int rounds = 0;
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), rounds);
  const bool valid = error == std::errc() && stopped == text.data() + text.size();
  return valid && rounds <= most_rounds ? std::max(rounds, 0) : 0;
}

// Both give false for arguments that can't be meant.
bool run_index(const Arguments& arguments) {
  const bool with_rounds = arguments.size() == 4 && arguments[2] == "--rounds";
  const int rounds = with_rounds ? read_rounds(arguments[3]) : 5;
  if (rounds == 0 || (arguments.size() != 2 && !with_rounds)) return false;
  bench::compare_indexing(arguments[1], rounds);
  return true;
}

bool run_split(const Arguments& arguments) {
  bench::SplitOptions options;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--errors") {
      options.errors = true;
    } else if (argument == "--speed") {
      options.speed = true;
    } else if (argument == "--words" && i + 1 < arguments.size()) {
      options.word_files.push_back(arguments[++i]);
    } else if (options.gold.empty() && !argument.starts_with("--")) {
      options.gold = argument;
    } else {
      return false;
    }
  }
  if (options.gold.empty()) return false;
  bench::measure_splitting(options);
  return true;
}

int run(const Arguments& arguments) {
  if (arguments.size() == 1 && (arguments[0] == "--help" || arguments[0] == "-h")) {
    fmt::print("{}", help);
    return 0;
  }
  const std::string command = arguments.empty() ? "" : arguments[0];
  if (command == "index" && run_index(arguments)) return 0;
  if (command == "split" && run_split(arguments)) return 0;
  fmt::print(stderr, "{}", help);
  return usage_code;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run({arguments + 1, arguments + count});
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "{}\n", error.get_description());
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
  }
  return 1;
}
