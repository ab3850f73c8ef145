// Layer: base. The lines of a file, each with its place. Without ICU, since the lexicon compiler
// reads its dictionaries so.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "fuge/error.h"

namespace fuge {

struct Line {
  std::string text;          // any bytes, without the line end (LF or CR LF)
  std::uint64_t number = 0;  // from 1
  std::uint64_t byte = 0;    // where it begins, counted from the start of the file
};

// All lines in order; none of an empty file. A byte order mark of UTF-8 is left out. Throws
// Error(io) where the file can't be read.
std::vector<Line> read_lines(const std::filesystem::path& file);

// The place of a line, for an Error.
Location location_of(const std::filesystem::path& file, const Line& line);

}  // namespace fuge
