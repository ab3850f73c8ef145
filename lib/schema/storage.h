// Layer: schema. The folder of an index on disk: made, checked, opened, synced.
//
// Only glass is opened, and only regular files in a real folder: Xapian would follow a stub file to
// any other database, even to a command, and truncate what a symbolic link named "flintlock" points
// to.
#pragma once

#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <functional>
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

// Opens for reading, and lets `look` read what it needs, once more where a writer has overwritten
// it meanwhile. Throws Error: not_an_index, incompatible_index for another format, damaged_index,
// io; and what `look` throws.
Xapian::Database open_for_reading(
    const std::filesystem::path& path,
    const std::function<void(const Xapian::Database&)>& look = [](const Xapian::Database&) {});

// Takes in what was committed since, also where another index has taken the place of the one that
// was there: true where there was something. Throws Error: damaged_index, io.
bool reopen(Xapian::Database& database, const std::filesystem::path& path);

// Opens for writing; waits up to `timeout` for another writer, then throws Error(locked). Where the
// index is replaced meanwhile (schema/new_folder.h), the new one is opened.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& path,
                                          std::chrono::milliseconds timeout);

// Throws Error(incompatible_index) for an index that another analysis made.
void check_fingerprint(const Xapian::Database& database, const std::filesystem::path& path,
                       std::string_view fingerprint);

// Syncs the folder's entries: Xapian's commit renames a file and doesn't do it. Throws Error(io).
void sync_folder(const std::filesystem::path& path);

}  // namespace fuge::schema
