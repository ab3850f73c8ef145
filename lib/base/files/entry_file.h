// Layer: base. Files of a user's entries: a line each, and what follows a # is a comment.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fuge/error.h"

namespace fuge {

// What is wrong with an entry; nothing where it was taken.
using TakeEntry = std::function<std::optional<Problem>(std::string_view entry)>;

// Gives all entries of the file to `take`, without the white space around them. Returns an error
// for each entry that is none, with its line and the line's first byte; the others are taken.
// Throws Error(io) where the file can't be read, and takes nothing then.
std::vector<Error> read_entries(const std::filesystem::path& file, const TakeEntry& take);

}  // namespace fuge
