// fuge info: what an index holds.

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "commands/commands.h"
#include "fuge/markup.h"
#include "options/analysis_options.h"
#include "options/field_options.h"
#include "options/shared_options.h"
#include "output/output.h"
#include "output/results_json.h"

namespace program {
namespace {

const Help help = {"info", "Describe an index", "info --db DIR [--json]",
                   R"(Example:
  fuge info --db archive.fuge

Exit codes: 0 success, 1 failure, 2 usage.
)"};

struct Options {
  ArchiveChoice index;
  bool json = false;
};

// As fuge index takes them.
std::string fields_text(const std::vector<fuge::Field>& fields) {
  std::string out;
  for (const fuge::Field& field : fields) {
    out += fmt::format("{}{}:{}", out.empty() ? "" : " ", field.name, name_of(field.kind));
  }
  return out.empty() ? "none" : out;
}

std::string settings_text(const fuge::AnalysisOptions& settings) {
  const std::string off = switched_off(settings);
  return fmt::format("switches        {}\nown words       {}\nown names       {}\n",
                     off.empty() ? "none" : off, settings.compound_words.entries().size(),
                     settings.name_variants.groups().size());
}

std::string info_text(const fuge::IndexInfo& info) {
  const auto date = [](const std::optional<fuge::PartialDate>& day) {
    return day ? day->to_string() : std::string("none");
  };
  std::string out = fmt::format("articles        {}\n", info.articles);
  out += fmt::format("undated         {}\n", info.undated);
  out += fmt::format("without source  {}\n", info.without_source);
  out += fmt::format("sources         {}\n", info.sources);
  out += fmt::format("oldest          {}\n", date(info.oldest));
  out += fmt::format("newest          {}\n", date(info.newest));
  out += fmt::format("size            {:.1f} MB\n", static_cast<double>(info.bytes) / 1e6);
  out += fmt::format("fields          {}\n", fields_text(info.fields));
  out += settings_text(info.settings);
  out += fmt::format("format          {}\n", fuge::escape_terminal(info.format));
  return out += fmt::format("analysis        {}\n", fuge::escape_terminal(info.analysis));
}

int run(const Options& options, const Words& words) {
  if (!words.empty()) throw UsageError("info takes no words: " + words.front());
  const fuge::IndexInfo info = options.index.open().info();
  print(options.json ? json_line(to_json(info)) : info_text(info));
  return exit_code::fine;
}

}  // namespace

Command make_info_command() {
  auto options = std::make_shared<Options>();
  return {help, joined(archive_options(options->index), {json_option(options->json)}),
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
