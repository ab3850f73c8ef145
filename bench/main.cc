// fuge-bench: measures the library. See README.md beside this file.
#include <fmt/format.h>
#include <xapian.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "articles.h"
#include "corpus/cutter.h"
#include "corpus/generator.h"
#include "corpus/query_maker.h"
#include "forms_bench.h"
#include "measurements.h"
#include "search_bench.h"
#include "split_bench.h"
#include "table.h"

namespace {

constexpr const char* help =
    R"(Measures fuge: how well it splits and finds; and helps tools/bench.sh to measure its speed

Usage: fuge-bench split GOLD [--words FILE]... [--errors] [--speed]
       fuge-bench forms DICTIONARY [--errors]
       fuge-bench search ARTICLES QUERIES QRELS [--match all|automatic|any] [--language]
                  [--ablate] [--errors] [--save FILE] [--compare FILE]
       fuge-bench generate COUNT [--from NUMBER] [--seed NUMBER] [--words NUMBER]
       fuge-bench cut ARTICLES [--bytes NUMBER]
       fuge-bench queries ARTICLES [--count NUMBER] [--seed NUMBER]
       fuge-bench table MEASUREMENTS

split    splits the words of GOLD, lines 'word TAB analysis [TAB analysis ...]', the parts of an
         analysis joined by '|', and prints how many are right; --words takes words of your own
         as 'fuge split' does, --errors prints each word that is wrong, --speed words a second
forms    analyzes the words of DICTIONARY, a .dic of hunspell's with its .aff beside it, in all
         their forms, and prints how many compounds have one split and one term in all of them;
         --errors prints each word that is split otherwise in another form
search   indexes ARTICLES, asks each question of QUERIES, lines 'id TAB question', and prints
         how well QRELS, lines 'id 0 article relevance', were found, beside plain Xapian;
         --match says which words must occur (any), --language takes the questions as queries
         of the query language, --ablate measures each step of the analysis by leaving it
         out, --errors prints each question whose first hit isn't relevant, --save keeps what
         was found, --compare says how likely a difference from such a file is more than luck
generate prints COUNT made-up articles as JSON Lines, the same ones for the same --seed (1); --from
         is the number of the first (1), --words the median of their lengths (210)
cut      prints ARTICLES cut at paragraphs into pieces of at least so many --bytes (400), each
         text once, as JSON Lines
queries  prints queries made of what ARTICLES say, --count of each class (200), the same ones for
         the same --seed (1)
table    prints what tools/bench.sh measured as tables
)";

constexpr int usage_code = 2;
constexpr unsigned long long no_limit = 1ULL << 62;

using bench::Arguments;
using bench::UsageError;

void run_split(Arguments& arguments) {
  bench::SplitOptions options;
  options.errors = arguments.flag("--errors");
  options.speed = arguments.flag("--speed");
  options.word_files = arguments.values("--words");
  options.gold = arguments.words(1)[0];
  bench::measure_splitting(options);
}

void run_forms(Arguments& arguments) {
  bench::FormsOptions options;
  options.errors = arguments.flag("--errors");
  options.dictionary = arguments.words(1)[0];
  bench::measure_forms(options);
}

fuge::Match read_match(std::string_view name) {
  if (name == "all") return fuge::Match::all;
  if (name == "automatic") return fuge::Match::automatic;
  if (name == "any") return fuge::Match::any;
  throw UsageError("--match is all, automatic or any");
}

void run_search(Arguments& arguments) {
  bench::SearchOptions options;
  options.language = arguments.flag("--language");
  options.ablate = arguments.flag("--ablate");
  options.errors = arguments.flag("--errors");
  options.save = arguments.value("--save").value_or("");
  options.compare = arguments.value("--compare").value_or("");
  if (const auto match = arguments.value("--match")) options.match = read_match(*match);
  const std::vector<std::string> files = arguments.words(3);
  options.articles = files[0];
  options.queries = files[1];
  options.judgements = files[2];
  bench::measure_searching(options);
}

void run_generate(Arguments& arguments) {
  constexpr std::size_t buffer_bytes = 1 << 20;
  bench::GeneratorOptions options;
  options.seed = arguments.number("--seed", options.seed, no_limit);
  options.median_words = static_cast<double>(arguments.number("--words", 210, 10000));
  const auto first = arguments.number("--from", 1, no_limit);
  Arguments count({"--count", arguments.words(1)[0]});
  const auto end = first + count.number("--count", 1, no_limit);
  const bench::Generator generator(options);
  std::string lines;
  for (auto number = first; number < end; ++number) {
    generator.append_line(number, lines);
    if (lines.size() < buffer_bytes && number + 1 < end) continue;
    if (std::fwrite(lines.data(), 1, lines.size(), stdout) != lines.size())
      throw std::runtime_error("the articles can't be written");
    lines.clear();
  }
}

void run_cut(Arguments& arguments) {
  const auto bytes = arguments.number("--bytes", 400, no_limit);
  bench::cut_articles(arguments.words(1)[0], bytes);
}

void run_queries(Arguments& arguments) {
  const auto count = arguments.number("--count", 200, 1000000);
  const auto seed = arguments.number("--seed", 1, no_limit);
  const auto articles = bench::read_articles(arguments.words(1)[0], bench::articles_for_queries);
  for (const std::string& line : bench::QueryMaker(articles, seed).make(count))
    fmt::print("{}\n", line);
}

void run_table(Arguments& arguments) {
  const std::string file = arguments.words(1)[0];
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": can't be read");
  fmt::print("{}", bench::table_of(bench::read_measurements(in)));
}

int run(std::vector<std::string> words) {
  if (words.size() == 1 && (words[0] == "--help" || words[0] == "-h")) {
    fmt::print("{}", help);
    return 0;
  }
  const std::map<std::string_view, void (*)(Arguments&)> commands = {
      {"split", run_split}, {"forms", run_forms},     {"search", run_search},
      {"cut", run_cut},     {"queries", run_queries}, {"generate", run_generate},
      {"table", run_table},
  };
  const auto command = commands.find(words.empty() ? "" : words[0]);
  if (command == commands.end()) throw UsageError("a command is wanted");
  words.erase(words.begin());
  Arguments arguments(std::move(words));
  command->second(arguments);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run({arguments + 1, arguments + count});
  } catch (const UsageError& error) {
    fmt::print(stderr, "{}\n\n{}", error.what(), help);
    return usage_code;
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "{}\n", error.get_description());
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
  }
  return 1;
}
