// Files of lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

// Gives each line of the file to `read`, line feed, carriage return and byte order mark taken off,
// empty ones left out. Where it throws std::runtime_error, "file:3: reason" is added to `problems`,
// and the next line follows. Throws std::runtime_error where the file can't be read.
void for_each_line(const std::string& file, const std::function<void(std::string_view)>& read,
                   std::vector<std::string>& problems);

}  // namespace bench
