#include "options/shared_options.h"

namespace program {

fuge::Index IndexChoice::open() const {
  fuge::Index index(folder);
  if (!analysis.any()) return index;
  return fuge::Index(folder, {.analysis = analysis.over(index.info().settings)});
}

std::optional<fuge::AnalysisOptions> IndexChoice::settings() const {
  if (!analysis.any()) return std::nullopt;
  try {
    return analysis.over(fuge::Index(folder).info().settings);
  } catch (const fuge::Error& error) {
    if (error.code() != fuge::ErrorCode::not_an_index) throw;
    return analysis.over({});  // a new one, if any
  }
}

std::vector<Option> index_options(IndexChoice& choice) {
  return joined({{.name = "--db",
                  .target = &choice.folder,
                  .value = "DIR",
                  .help = "Folder of the index; required unless FUGE_DB names it",
                  .environment = "FUGE_DB",
                  .required = true}},
                analysis_options(choice.analysis));
}

Option wait_option(std::string& seconds) {
  return {.name = "--wait",
          .target = &seconds,
          .value = "SECONDS",
          .help = "Wait at most this long for another writer (5)"};
}

Option json_option(bool& json) {
  return {.name = "--json", .target = &json, .help = "Print JSON, described in docs/json.md"};
}

Option partial_option(bool& partial) {
  return {
      .name = "--partial",
      .target = &partial,
      .help =
          "Have articles with some of the words in orders by date, too, and count their facets"};
}

std::vector<Option> joined(std::vector<Option> options, const std::vector<Option>& more) {
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

}  // namespace program
