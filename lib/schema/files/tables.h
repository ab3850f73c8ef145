// Layer: schema. Whether the files of an index are there, and can be read.
//
// Xapian takes a table that it can't open for one that is empty, whatever stands in its way: the
// articles of an index would be gone without a sign.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string_view>

namespace fuge::schema {

// Before the folder is opened. Throws Error: not_an_index, also where something is in it that isn't
// a regular file; damaged_index for a file that is missing; io.
void check_folder(const std::filesystem::path& path);

// The table, of an index that is open, without which what was opened isn't whole; empty for none.
std::string_view table_missed_by(const Xapian::Database& database);
// Why it may be so; throws nothing where the file can be read. Throws Error: damaged_index where it
// isn't there, io.
void check_readable(const std::filesystem::path& file);

}  // namespace fuge::schema
