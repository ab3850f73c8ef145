// fuge explain: why an article is found, and why it ranks where it does.

#include <fmt/format.h>

#include <memory>

#include "commands/commands.h"
#include "commands/searching.h"
#include "options/filter_options.h"
#include "options/shared_options.h"
#include "output/explanation_text.h"
#include "output/output.h"
#include "output/results_json.h"

namespace program {
namespace {

const Help help = {
    "explain", "Explain why an article is found", "explain QUERY... --id ID --db DIR [--json]",
    R"(Prints each word of the query with the term variants that the article has of it, what they add to
the score, and where in the text they stand. Ignores the filters of the query. Of several indexes,
explains the article of the first that has the ID.

Example:
  fuge explain garantie --id 003.txt --db archive.fuge

Exit codes: 0 success, even if the query doesn't find the article; 1 failure, or there is no such
article; 2 usage, or the query is not valid.
)"};

struct Options {
  ArchiveChoice index;
  FilterChoice filters;
  std::string id;
  bool json = false;
};

int run(const Options& options, const Words& words) {
  const std::string query = query_of(words);
  if (words.empty()) throw UsageError("explain needs a query: fuge explain QUERY --id ID --db DIR");
  const fuge::Search search = make_search(query, options.filters);
  const fuge::Index index = options.index.open();
  const auto explanation = index.explain(search, options.id);
  const auto article = index.find(options.id);
  if (!explanation || !article) {
    report("no article has the id " + options.id);
    return exit_code::failed;
  }
  if (explanation->error) return refuse(*explanation->error, query);
  if (!options.json) tell(explanation->notices, query);
  print(options.json ? json_line(to_json(*explanation, query, options.id))
                     : explanation_text(*explanation, article->text));
  return exit_code::fine;
}

}  // namespace

Command make_explain_command() {
  auto options = std::make_shared<Options>();
  Command command = {help, {}, [options](const Words& words) { return run(*options, words); }};
  command.options = {{.name = "--id",
                      .target = &options->id,
                      .value = "ID",
                      .help = "Id of the article",
                      .required = true}};
  command.options = joined(std::move(command.options), archive_options(options->index));
  command.options = joined(
      std::move(command.options),
      {match_option(options->filters), today_option(options->filters), json_option(options->json)});
  return command;
}

}  // namespace program
