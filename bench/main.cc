// fuge-bench: measures the library. See README.md beside this file.
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms_bench.h"
#include "index_bench.h"
#include "search_bench.h"
#include "split_bench.h"
#include "time_bench.h"

namespace {

constexpr const char* help =
    "Measures fuge against plain Xapian, and the compound splitter against words that are known\n\n"
    "Usage: fuge-bench index PATH [--rounds NUMBER]\n"
    "       fuge-bench split GOLD [--words FILE]... [--errors] [--speed]\n"
    "       fuge-bench forms DICTIONARY [--errors]\n"
    "       fuge-bench search ARTICLES QUERIES QRELS [--match all|automatic|any] [--language]\n"
    "                  [--ablate] [--errors] [--save FILE] [--compare FILE]\n"
    "       fuge-bench time ARTICLES QUERIES [--rounds NUMBER]\n\n"
    "index  indexes the articles of PATH, JSON Lines or what else 'fuge index' reads, by both in\n"
    "       turn, and prints CPU time, speed and size of the index, medians of the rounds (5)\n"
    "split  splits the words of GOLD, lines 'word TAB analysis [TAB analysis ...]', the parts of "
    "an\n"
    "       analysis joined by '|', and prints how many are right; --words takes words of your "
    "own\n"
    "       as 'fuge split' does, --errors prints each word that is wrong, --speed words a "
    "second\n"
    "forms  analyzes the words of DICTIONARY, a .dic of hunspell's with its .aff beside it, in "
    "all\n"
    "       their forms, and prints how many compounds have one split and one term in all of "
    "them;\n"
    "       --errors prints each word that is split otherwise in another form\n"
    "search indexes ARTICLES, asks each question of QUERIES, lines 'id TAB question', and prints\n"
    "       how well QRELS, lines 'id 0 article relevance', were found, beside plain Xapian;\n"
    "       --match says which words must occur (any), --language takes the questions as queries\n"
    "       of the query language, --ablate measures each step of the analysis by leaving it\n"
    "       out, --errors prints each question whose first hit isn't relevant, --save keeps what\n"
    "       was found, --compare says how likely a difference from such a file is more than luck\n"
    "time   indexes ARTICLES, runs the queries of a file, a line each, and prints how long a "
    "search\n"
    "       takes, without and with a page, snippets and facets, over all rounds (20)\n";

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

// Takes "--rounds NUMBER" off the end. The number of rounds, `otherwise` where they aren't given; 0
// where they are not valid.
int take_rounds(Arguments& arguments, int otherwise) {
  const std::size_t size = arguments.size();
  if (size < 2 || arguments[size - 2] != "--rounds") return otherwise;
  const int rounds = read_rounds(arguments.back());
  arguments.resize(size - 2);
  return rounds;
}

// These give false for arguments that are not valid.
bool run_index(Arguments arguments) {
  const int rounds = take_rounds(arguments, 5);
  if (rounds == 0 || arguments.size() != 2) return false;
  bench::compare_indexing(arguments[1], rounds);
  return true;
}

bool run_time(Arguments arguments) {
  const int rounds = take_rounds(arguments, 20);
  if (rounds == 0 || arguments.size() != 3) return false;
  bench::measure_time(arguments[1], arguments[2], rounds);
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

bool run_forms(const Arguments& arguments) {
  bench::FormsOptions options;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--errors") {
      options.errors = true;
    } else if (options.dictionary.empty() && !arguments[i].starts_with("--")) {
      options.dictionary = arguments[i];
    } else {
      return false;
    }
  }
  if (options.dictionary.empty()) return false;
  bench::measure_forms(options);
  return true;
}

// Nothing for a name that is none.
std::optional<fuge::Match> read_match(std::string_view name) {
  if (name == "all") return fuge::Match::all;
  if (name == "automatic") return fuge::Match::automatic;
  if (name == "any") return fuge::Match::any;
  return std::nullopt;
}

bool run_search(const Arguments& arguments) {
  bench::SearchOptions options;
  std::vector<std::string> files;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--language") {
      options.language = true;
    } else if (argument == "--ablate") {
      options.ablate = true;
    } else if (argument == "--errors") {
      options.errors = true;
    } else if (argument == "--save" && i + 1 < arguments.size()) {
      options.save = arguments[++i];
    } else if (argument == "--compare" && i + 1 < arguments.size()) {
      options.compare = arguments[++i];
    } else if (argument == "--match" && i + 1 < arguments.size()) {
      const auto match = read_match(arguments[++i]);
      if (!match) return false;
      options.match = *match;
    } else if (!argument.starts_with("--")) {
      files.push_back(argument);
    } else {
      return false;
    }
  }
  if (files.size() != 3) return false;
  options.articles = files[0];
  options.queries = files[1];
  options.judgements = files[2];
  bench::measure_searching(options);
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
  if (command == "forms" && run_forms(arguments)) return 0;
  if (command == "search" && run_search(arguments)) return 0;
  if (command == "time" && run_time(arguments)) return 0;
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
