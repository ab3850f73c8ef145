// Layer: index. Whether this program's Xapian writes the format that we write.
#pragma once

#include <filesystem>

namespace fuge::glass {

// Lets Xapian make an empty database in this folder, where it is removed again, and compares how
// its iamglass begins. Where this is false another version of Xapian is at work, which may read
// what we write or may not: let it write itself. Throws Error(io).
bool xapian_writes_our_format(const std::filesystem::path& folder);

}  // namespace fuge::glass
