// fuge search: finds articles by words, date and source.

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <memory>
#include <system_error>

#include "commands/commands.h"
#include "commands/searching.h"
#include "commands/trec.h"
#include "options/filter_options.h"
#include "options/shared_options.h"
#include "options/values.h"
#include "output/facets_text.h"
#include "output/output.h"
#include "output/results_json.h"
#include "output/text_output.h"

namespace program {
namespace {

const Help help = {"search", "Find articles by words, date and source",
                   "search [QUERY...] --db DIR [OPTIONS]\n"
                   "       fuge search --batch FILE --trec --db DIR [OPTIONS]",
                   R"(Without a QUERY, finds every article that passes the filters.
With --batch, only --limit and the filters may be given; --match is any by default then. Evaluation
programs refuse a run that has an id twice: of several indexes, none may be in two.

Examples:
  fuge search waffenruhe gipfel --db archive.fuge
  fuge search '"koalition der willigen" quelle:reuters' --from 2025-09 --db archive.fuge
  fuge search --source dpa --sort newest --db archive.fuge
  fuge search gipfel ressort:politik --filter autor='Erika Muster' --db archive.fuge
  fuge search gipfel --facets --json --db archive.fuge
  fuge search waffenruhe --db 2024.fuge --db 2025.fuge
  fuge search --batch queries.tsv --trec --db archive.fuge > run.txt

Exit codes: 0 success, even if nothing was found; 1 failure; 2 usage, or the query is not valid.
)"};

constexpr std::size_t default_limit = 10;
constexpr std::size_t default_batch_limit = 1000;

struct Options {
  ArchiveChoice index;
  FilterChoice filters;
  std::string sort = "relevance";
  std::string limit;
  std::string offset = "0";
  std::string recency;
  std::string snippets = "1";
  bool facets = false;
  bool partial = false;
  bool json = false;
  std::string batch;
  bool trec = false;
};

fuge::Sort read_sort(const std::string& name) {
  if (name == "newest") return fuge::Sort::newest;
  if (name == "oldest") return fuge::Sort::oldest;
  return fuge::Sort::relevance;
}

std::size_t limit_or(const Options& options, std::size_t otherwise) {
  return options.limit.empty() ? otherwise : read_count("--limit", options.limit);
}

fuge::Search make_page(const Options& options, const std::string& query) {
  fuge::Search search = make_search(query, options.filters);
  search.sort(read_sort(options.sort)).limit(limit_or(options, default_limit));
  search.offset(read_count("--offset", options.offset));
  search.snippets(read_count("--snippets", options.snippets)).suggestion();
  if (!options.recency.empty())
    search.recency(static_cast<double>(read_count("--recency", options.recency)),
                   search.spec().today.value_or(local_today()));
  return search;
}

std::string opening_of(const fuge::Hit& hit, const fuge::Index& index) {
  if (!hit.title.empty() || !hit.damage.empty()) return {};
  const auto article = index.find(hit.id, hit.index);
  return article ? article->text : std::string();
}

// `folders` are those of several indexes.
void print_results(const fuge::Results& results, std::size_t offset, const fuge::Index& index,
                   const std::vector<std::string>& folders) {
  const Style style = style_of(stdout);
  const std::size_t width = width_of(stdout, 0);
  print(page_text(results, offset) + suggestion_text(results));
  std::size_t number = offset;
  bool behind = false;
  for (const fuge::Hit& hit : results.hits) {
    if (!behind && !hit.missing.empty()) print(seam_text(results, style));
    behind = !hit.missing.empty();
    print(hit_text(hit, ++number, opening_of(hit, index), folders, style, width));
  }
  print(facets_text(results.facets, style));
  if (!results.partial_facets.empty())
    print(seam_text(results, style) + facets_text(results.partial_facets, style));
}

int run_search(const Options& options, const Words& words) {
  const std::string query = query_of(words);
  fuge::Search search = make_page(options, query);
  const fuge::Index index = options.index.open();
  if (options.facets) {
    for (const std::string& facet : facets_of(index)) search.facet(facet);
  }
  if (options.partial) search.partial().partial_facets();
  const fuge::Results results = search_in(index, search);
  if (results.error) return refuse(*results.error, query);
  if (options.json) {
    print(json_line(to_json(results, query, options.index.several())));
  } else {
    tell(results.notices, query);
    print_results(results, search.spec().offset, index, options.index.several());
  }
  return exit_code::fine;
}

int run_batch_file(const Options& options, const Words& words) {
  if (!words.empty())
    throw UsageError("--batch takes its queries from the file: no QUERY may be given");
  const std::size_t limit = limit_or(options, default_batch_limit);
  const auto make = [&](const std::string& query) {
    return make_search(query, options.filters, fuge::Match::any).limit(limit).snippet_bytes(0);
  };
  make("");  // what is not valid shows before anything is opened
  const fuge::Index index = options.index.open();
  std::size_t failures = 0;
  if (options.batch == "-") {
    failures = run_batch(std::cin, "-", index, make);
  } else {
    std::ifstream file(options.batch);
    if (!file) throw std::system_error(errno, std::generic_category(), options.batch);
    failures = run_batch(file, options.batch, index, make);
  }
  return failures == 0 ? exit_code::fine : exit_code::failed;
}

std::vector<Option> page_options(Options& options) {
  return {{.name = "--sort",
           .target = &options.sort,
           .choices = {"relevance", "newest", "oldest"},
           .help = "Sort by"},
          {.name = "--limit",
           .target = &options.limit,
           .value = "NUMBER",
           .help = fmt::format("Show at most this many hits ({}; {} with --batch)", default_limit,
                               default_batch_limit)},
          {.name = "--recency",
           .target = &options.recency,
           .value = "DAYS",
           .help = "Let the score fade with age: it halves with every DAYS days"},
          {.name = "--offset",
           .target = &options.offset,
           .value = "NUMBER",
           .help = "Skip this many of the first hits"},
          {.name = "--snippets",
           .target = &options.snippets,
           .value = "NUMBER",
           .help = "Show at most this many passages of each hit (1; 0 for none)"},
          {.name = "--facets",
           .target = &options.facets,
           .help = "Also count sources, years, months, days and the index's own keywords"},
          partial_option(options.partial),
          json_option(options.json)};
}

std::vector<Option> batch_options(Options& options) {
  return {{.name = "--batch",
           .target = &options.batch,
           .value = "FILE",
           .help = "Search for each line 'id TAB query' of FILE (- for standard input)",
           .needs = {"--trec"},
           .excludes = {"--sort", "--recency", "--offset", "--snippets", "--facets", "--partial",
                        "--json"}},
          {.name = "--trec",
           .target = &options.trec,
           .help = "With --batch: print 'id Q0 docid rank score fuge' for each hit",
           .needs = {"--batch"}}};
}

}  // namespace

Command make_search_command() {
  auto options = std::make_shared<Options>();
  Command command = {.help = help};
  command.help.more = fmt::format("{}\n{}", query_help, help.more);
  command.options = joined(archive_options(options->index), page_options(*options));
  command.options = joined(std::move(command.options), batch_options(*options));
  command.options = joined(std::move(command.options), filter_options(options->filters));
  command.run = [options](const Words& words) {
    return options->trec ? run_batch_file(*options, words) : run_search(*options, words);
  };
  return command;
}

}  // namespace program
