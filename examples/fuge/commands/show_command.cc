// fuge show: prints whole articles.

#include <fmt/format.h>

#include <memory>

#include "commands/commands.h"
#include "options/shared_options.h"
#include "output/output.h"
#include "output/results_json.h"
#include "output/terminal.h"
#include "output/text_output.h"

namespace program {
namespace {

const Help help = {
    "show", "Print whole articles", "show ID... --db DIR [--json]",
    R"(With --json, prints one article per line, which fuge index can read again. Of several indexes, prints
the article of each one that has the ID.

Examples:
  fuge show 2025/gipfel.txt --db archive.fuge
  fuge show --json 'news.jsonl#12' --db archive.fuge
  fuge show 2025/gipfel.txt --db 2024.fuge --db 2025.fuge

Exit codes: 0 success; 1 failure, or no article has one of the IDs (the others are printed); 2 usage.
)"};

struct Options {
  ArchiveChoice index;
  bool json = false;
};

// Of each index that has one.
std::vector<fuge::Article> find(const fuge::Index& index, std::size_t indexes,
                                const std::string& id) {
  std::vector<fuge::Article> articles;
  for (std::size_t i = 0; i < indexes; ++i)
    if (auto article = index.find(id, i)) articles.push_back(std::move(*article));
  return articles;
}

int run(const Options& options, const Words& ids) {
  if (ids.empty()) throw UsageError("an ID is needed, as shown by search");
  const fuge::Index index = options.index.open();
  const Style style = style_of(stdout);
  const std::size_t width = width_of(stdout, 0);
  int code = exit_code::fine;
  bool first = true;
  for (const std::string& id : ids) {
    const std::vector<fuge::Article> articles = find(index, options.index.folders.size(), id);
    if (articles.empty()) {
      report("no article has the id " + id);
      code = exit_code::failed;
    }
    for (const fuge::Article& article : articles) {
      if (options.json) {
        print(json_line(to_json(article)));
      } else {
        print((first ? "" : "\n") + article_text(article, style, width));
      }
      first = false;
    }
  }
  return code;
}

}  // namespace

Command make_show_command() {
  auto options = std::make_shared<Options>();
  return {help, joined(archive_options(options->index), {json_option(options->json)}),
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
