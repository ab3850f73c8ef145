// fuge-bench: measures the library against plain Xapian. See README.md beside this file.
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

namespace {

constexpr const char* help =
    "Measures fuge against plain Xapian\n\n"
    "Usage: fuge-bench index PATH [--rounds NUMBER]\n\n"
    "index  indexes the articles of PATH, JSON Lines or what else 'fuge index' reads, by both in\n"
    "       turn, and prints CPU time, speed and size of the index, medians of the rounds (5)\n";

constexpr int usage_code = 2;
constexpr int most_rounds = 1000;

// The number of rounds; 0 where the text isn't one.
int read_rounds(std::string_view text) {
  int rounds = 0;
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), rounds);
  const bool valid = error == std::errc() && stopped == text.data() + text.size();
  return valid && rounds <= most_rounds ? std::max(rounds, 0) : 0;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 1 && (arguments[0] == "--help" || arguments[0] == "-h")) {
    fmt::print("{}", help);
    return 0;
  }
  const bool with_rounds = arguments.size() == 4 && arguments[2] == "--rounds";
  const int rounds = with_rounds ? read_rounds(arguments[3]) : 5;
  if (arguments.empty() || arguments[0] != "index" || rounds == 0 ||
      (arguments.size() != 2 && !with_rounds)) {
    fmt::print(stderr, "{}", help);
    return usage_code;
  }
  bench::compare_indexing(arguments[1], rounds);
  return 0;
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
