// fuge compact: writes an index once more, as small as it gets.

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <utility>

#include "commands/commands.h"
#include "fuge/writer.h"
#include "options/shared_options.h"
#include "options/values.h"
#include "output/output.h"

namespace program {
namespace {

const Help help = {
    "compact", "Make an index as small as it gets", "compact --db DIR [OPTIONS]",
    R"(Many small additions, replaced and deleted articles leave an index about twice as large as it has to
be. It is written once more beside DIR, which takes the space of another one, and stands in its
place when all is written: searches go on meanwhile, articles can't be added.

Example:
  fuge compact --db archive.fuge

Exit codes: 0 success, 1 failure, 2 usage.
)"};

struct Options {
  IndexChoice index;
  std::string wait = "5";
};

double megabytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / 1e6;
}

int run(const Options& options, const Words& words) {
  if (!words.empty()) throw UsageError("compact takes no words: --db names the index");
  fuge::WriterOptions writer_options;
  writer_options.lock_timeout = read_seconds("--wait", options.wait);
  // A writer makes the index that isn't there; compacting it is a slip.
  fuge::Index index = options.index.open();
  writer_options.analysis = options.index.settings();
  const std::uint64_t before = index.info().bytes;
  fuge::Writer(options.index.folder, std::move(writer_options)).compact();
  print(fmt::format("{:.1f} MB before, {:.1f} MB after\n", megabytes(before),
                    megabytes(index.info().bytes)));
  return exit_code::fine;
}

}  // namespace

Command make_compact_command() {
  auto options = std::make_shared<Options>();
  return {help, joined(index_options(options->index), {wait_option(options->wait)}),
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
