// Layer: schema. The folder of an index on disk: named, made, synced.
#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>

#include "schema/settings.h"

namespace fuge::schema {

// The path without symbolic links, as far as it exists, or an index is to be put back there
// (schema/new_folder.h), and without a slash at the end. Throws Error(invalid_argument) for an
// empty path, io.
std::filesystem::path resolved(const std::filesystem::path& path);

// Makes an empty index at `path`, which doesn't exist or is an empty folder. It is built beside it
// and renamed: a process that dies on the way leaves nothing at `path`. Where another process was
// faster, its index stays. Throws Error: locked where another process still makes one after
// `timeout`; io.
void create(const std::filesystem::path& path, std::string_view fingerprint,
            const Settings& settings, std::chrono::milliseconds timeout = std::chrono::seconds(5));

// Whether there is nothing yet: no such path, or an empty folder.
bool is_vacant(const std::filesystem::path& path);

// Syncs the folder's entries: Xapian's commit renames a file and doesn't do it. Throws Error(io).
void sync_folder(const std::filesystem::path& path);
// And what is in a file.
void sync_file(const std::filesystem::path& path);

}  // namespace fuge::schema
