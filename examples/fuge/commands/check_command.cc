// fuge check: reads all that an index has, and tells what is damaged.

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "commands/commands.h"
#include "fuge/markup.h"
#include "options/shared_options.h"
#include "output/output.h"
#include "output/text_output.h"

namespace program {
namespace {

const Help help = {
    "check", "Look for damage in an index", "check --db DIR [OPTIONS]",
    R"(Reads all that the index has, and prints a line for each damage: of which article, in which file, and
what to do. Of more than a thousand the first are printed.

Example:
  fuge check --db archive.fuge

Exit codes: 0 nothing is damaged; 1 something is, or the index can't be read; 2 usage.
)"};

int run(const ArchiveChoice& choice, const Words& words) {
  if (!words.empty()) throw UsageError("check takes no words: --db names the index");
  const fuge::CheckReport report = choice.open().check();
  for (const fuge::Damage& damage : report.damage) {
    const std::string about = damage.id.empty() ? "" : "article " + damage.id + ": ";
    print(fuge::escape_terminal(about + damage.reason) + "\n");
  }
  print(fmt::format("{}, {} postings and {} blocks of the dictionary were read: {} damaged\n",
                    articles(report.articles), report.postings, report.dictionary_blocks,
                    report.damaged));
  return report.damaged == 0 ? exit_code::fine : exit_code::failed;
}

}  // namespace

Command make_check_command() {
  auto choice = std::make_shared<ArchiveChoice>();
  return {help, archive_options(*choice),
          [choice](const Words& words) { return run(*choice, words); }};
}

}  // namespace program
