// fuge delete: takes articles out of an index.

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "commands/commands.h"
#include "fuge/writer.h"
#include "options/shared_options.h"
#include "options/values.h"
#include "output/output.h"

namespace program {
namespace {

const Help help = {"delete", "Remove articles from an index", "delete ID... --db DIR [OPTIONS]",
                   R"(Example:
  fuge delete 2025/gipfel.txt 2025/rede.txt --db archive.fuge

Exit codes: 0 success; 1 failure, or no article has one of the IDs (the others are deleted); 2 usage.
)"};

struct Options {
  IndexChoice index;
  std::string wait = "5";
};

int run(const Options& options, const Words& ids) {
  if (ids.empty()) throw UsageError("an ID is needed, as shown by search");
  fuge::WriterOptions writer_options;
  writer_options.lock_timeout = read_seconds("--wait", options.wait);
  // A writer makes the index that isn't there; deleting from it is a slip.
  const fuge::Index there = options.index.open();
  writer_options.analysis = options.index.settings();
  fuge::Writer writer(options.index.folder, std::move(writer_options));
  std::size_t deleted = 0;
  for (const std::string& id : ids) {
    if (writer.remove(id)) {
      ++deleted;
    } else {
      report("no article has the id " + id);
    }
  }
  writer.commit();
  print(fmt::format("{} deleted\n", deleted));
  return deleted == ids.size() ? exit_code::fine : exit_code::failed;
}

}  // namespace

Command make_delete_command() {
  auto options = std::make_shared<Options>();
  return {help, joined(index_options(options->index), {wait_option(options->wait)}),
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
