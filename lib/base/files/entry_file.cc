#include "base/files/entry_file.h"

#include <utility>

#include "base/files/lines.h"
#include "base/utf8.h"

namespace fuge {

std::vector<Error> read_entries(const std::filesystem::path& file, const TakeEntry& take) {
  std::vector<Error> errors;
  for (const Line& line : read_lines(file)) {
    const std::string_view text = line.text;
    const std::string_view entry = utf8::trim(text.substr(0, text.find('#')));
    if (entry.empty()) continue;
    if (const std::optional<Problem> problem = take(entry))
      errors.emplace_back(ErrorCode::invalid_argument, problem->reason, location_of(file, line));
  }
  return errors;
}

}  // namespace fuge
