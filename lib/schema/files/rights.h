// Layer: schema. Owner, group and rights of files that take the place of others.
#pragma once

#include <sys/stat.h>

#include <filesystem>

namespace fuge::schema {

// As far as the process may: who isn't root may at least leave a file to a group of its own. Throws
// Error(io).
void give_rights(const struct stat& rights, const std::filesystem::path& to);
// Those of `from`, where that is there.
void copy_rights(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace fuge::schema
