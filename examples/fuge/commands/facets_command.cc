// fuge facets: counts what was found, by month, source and keyword fields of the index.

#include <algorithm>
#include <iterator>
#include <memory>

#include "commands/commands.h"
#include "commands/searching.h"
#include "options/filter_options.h"
#include "options/shared_options.h"
#include "output/facets_text.h"
#include "output/output.h"
#include "output/results_json.h"
#include "output/terminal.h"
#include "output/text_output.h"

namespace program {
namespace {

const Help help = {
    "facets", "Count articles by month, source and your own keywords",
    "facets [QUERY...] --db DIR [OPTIONS]",
    R"(Counts the articles that a query finds by month, as a chart, by source, and by each keyword
field of the index; without a query, all articles. The counts of sources ignore the sources
chosen, those of months the months chosen, and so on: they tell what choosing one more would add.

Examples:
  fuge facets --db archive.fuge
  fuge facets --by ressort --by year --db archive.fuge
  fuge facets waffenruhe --from 2025-01 --to 2025-09 --db archive.fuge

Exit codes: 0 success, even if nothing was found; 1 failure; 2 usage, or the query is not valid.
The query language: fuge search --help
)"};

constexpr std::size_t usual_width = 80;

struct Options {
  ArchiveChoice index;
  FilterChoice filters;
  std::vector<std::string> by;
  bool partial = false;
  bool json = false;
};

// Of all facets neither years nor days: the chart of months tells more.
std::vector<std::string> shown(const std::vector<std::string>& all) {
  std::vector<std::string> names = {"month"};
  std::copy_if(all.begin(), all.end(), std::back_inserter(names), [](const std::string& name) {
    return name != "year" && name != "month" && name != "day";
  });
  return names;
}

void print_facets(const fuge::Results& results, const std::vector<std::string>& names) {
  const Style style = style_of(stdout);
  const auto print_all = [&](const fuge::Facets& facets) {
    for (const std::string& name : names)
      print(facet_text(facets, name, style, width_of(stdout, usual_width)));
    print(absent_text(facets));
  };
  print(found_text(results));
  print_all(results.facets);
  if (results.partial_facets.empty()) return;
  print(seam_text(results, style));
  print_all(results.partial_facets);
}

int run(const Options& options, const Words& words) {
  const std::string query = query_of(words);
  fuge::Search search = make_search(query, options.filters).limit(0);
  const fuge::Index index = options.index.open();
  const std::vector<std::string> facets = options.by.empty() ? facets_of(index) : options.by;
  for (const std::string& facet : facets) search.facet(facet);
  if (options.partial) search.partial_facets();
  const fuge::Results results = search_in(index, search);
  if (results.error) return refuse(*results.error, query);
  if (options.json) {
    print(json_line(to_json(results, query, {})));
  } else {
    tell(results.notices, query);
    print_facets(results, options.by.empty() ? shown(facets) : facets);
  }
  return exit_code::fine;
}

}  // namespace

Command make_facets_command() {
  auto options = std::make_shared<Options>();
  return {help,
          joined(joined(archive_options(options->index),
                        {{.name = "--by",
                          .target = &options->by,
                          .value = "NAME",
                          .help = "Count only by this: source, year, month, day or a keyword field "
                                  "of the index; repeat the option for several"},
                         partial_option(options->partial),
                         json_option(options->json)}),
                 filter_options(options->filters)),
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
