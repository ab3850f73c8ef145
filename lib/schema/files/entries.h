// Layer: schema. What lies in a folder.
#pragma once

#include <filesystem>
#include <vector>

namespace fuge::schema {

// Not what lies in folders below. In no order. Throws Error(io), which names the folder.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder);

}  // namespace fuge::schema
