// Layer: schema. An index is opened, for reading or writing.
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

#include "fuge/error.h"
#include "schema/state.h"

namespace fuge::schema {

// Handles are made anew for each state: Xapian's own reopen() looks at the revision alone, and
// leaves a handle half open where it fails.
struct Opened {
  Xapian::Database database;
  State state;
};

using Look = std::function<void(const Xapian::Database&)>;

// Opens for reading, and lets `look` read what it needs of this state: once more where a writer has
// gone on meanwhile, or another index has taken the place of the one that was there. All tables are
// there and of one state. Throws Error: not_an_index, incompatible_index for another format,
// damaged_index, io; and what `look` throws.
Opened open_for_reading(
    const std::filesystem::path& path, const Look& look = [](const Xapian::Database&) {});

// Whether the folder has nothing newer.
bool is_newest(const State& state, const std::filesystem::path& path);

// Whether the error, met while that state was read, may come of its being overwritten: an old state
// is read as a damaged one where a writer has gone on.
bool may_be_overtaken(const Error& error, const State& state, const std::filesystem::path& path);

// Opens for writing, each file its own (schema/files/own_files.h); waits up to `timeout` for
// another writer, then throws Error(locked). Where the index is replaced meanwhile
// (schema/new_folder.h), the new one is opened. Throws Error as above.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& path,
                                          std::chrono::milliseconds timeout);

// Throws Error(incompatible_index) for an index that another analysis made.
void check_fingerprint(const Xapian::Database& database, const std::filesystem::path& path,
                       std::string_view fingerprint);

}  // namespace fuge::schema
