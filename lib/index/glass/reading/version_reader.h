// Layer: index. Reads the file iamglass: which state a database has, and where its posting lists
// are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "index/glass/reading/table_reader.h"

namespace fuge::glass {

struct Version {
  std::string uuid;  // as Xapian writes it: with hyphens
  std::uint32_t revision = 0;
  TableRoot postlist;
};

// Nothing where there is no such file, or it is in a format that we don't know.
std::optional<Version> read_version_file(const std::filesystem::path& folder);

}  // namespace fuge::glass
