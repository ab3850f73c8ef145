#include "options/shared_options.h"

namespace program {

fuge::Index IndexChoice::open() const {
  return fuge::Index(folder, {.analysis = analysis.given()});
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

std::vector<Option> joined(std::vector<Option> options, const std::vector<Option>& more) {
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

}  // namespace program
