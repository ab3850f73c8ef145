#include "schema/files/entries.h"

#include <system_error>

#include "schema/system_errors.h"

namespace fuge::schema {

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> entries;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    entries.push_back(entry->path());
  if (error) throw system_error(folder, "read the folder", error.value());
  return entries;
}

}  // namespace fuge::schema
