// fuge facets: counts what was found, by month and by source.

#include <fmt/format.h>

#include <memory>

#include "commands/commands.h"
#include "options/filter_options.h"
#include "options/shared_options.h"
#include "output/bar_chart.h"
#include "output/error_caret.h"
#include "output/output.h"
#include "output/results_json.h"
#include "output/terminal.h"
#include "output/text_output.h"

namespace program {
namespace {

const Help help = {
    "facets", "Count articles by month and source", "facets [QUERY...] --db DIR [OPTIONS]",
    R"(Counts the articles that a query finds by month, as a chart, and by source; without a query,
all articles. The counts of sources ignore the sources chosen, those of months the months
chosen, and so on: they tell what choosing one more would add.

Examples:
  fuge facets --db archive.fuge
  fuge facets waffenruhe --from 2025-01 --to 2025-09 --db archive.fuge

Exit codes: 0 success, even if nothing was found; 1 failure; 2 usage, or the query is not valid.
The query language: fuge search --help
)"};

constexpr std::size_t usual_width = 80;

struct Options {
  IndexChoice index;
  FilterChoice filters;
  bool json = false;
};

void print_facets(const fuge::Results& results) {
  const Style style = style_of(stdout);
  print(found_text(results));
  const std::string chart =
      bar_chart(results.facets.at("month").values, width_of(stdout, usual_width));
  if (!chart.empty()) print(fmt::format("\n{}months{}\n{}", style.heading, style.reset, chart));
  print(counts_text("sources", results.facets.at("source").values, style));
  print(absent_text(results.facets));
}

int run(const Options& options, const Words& words) {
  const std::string query = fmt::format("{}", fmt::join(words, " "));
  fuge::Search search = make_search(query, options.filters).limit(0);
  search.facet("source").facet("year");
  search.facet("month").facet("day");
  const fuge::Index index = options.index.open();
  const fuge::Results results = index.search(search);
  if (results.error) {
    print_error(explain(*results.error, query));
    return exit_code::usage;
  }
  if (options.json) {
    print(json_line(to_json(results, query)));
  } else {
    print_facets(results);
  }
  return exit_code::fine;
}

}  // namespace

Command make_facets_command() {
  auto options = std::make_shared<Options>();
  return {help,
          joined(joined(index_options(options->index), {json_option(options->json)}),
                 filter_options(options->filters)),
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
