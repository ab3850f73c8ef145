#include "options/shared_options.h"

#include <filesystem>

namespace program {

fuge::Index IndexChoice::open() const {
  return ArchiveChoice{{folder}, analysis}.open();
}

fuge::Index ArchiveChoice::open() const {
  const std::vector<std::filesystem::path> paths(folders.begin(), folders.end());
  fuge::Index index(paths);
  if (!analysis.any()) return index;
  return fuge::Index(paths, {.analysis = analysis.over(index.info().settings)});
}

std::vector<std::string> ArchiveChoice::several() const {
  return folders.size() > 1 ? folders : std::vector<std::string>();
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

std::vector<Option> archive_options(ArchiveChoice& choice) {
  return joined(
      {{.name = "--db",
        .target = &choice.folders,
        .value = "DIR",
        .help = "Folder of the index; required unless FUGE_DB names it; repeat the option "
                "to search several indexes as one",
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
