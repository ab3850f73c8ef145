// Writing to standard output and standard error.
#pragma once

#include <string_view>

namespace program {

// Writes to standard output, as it is: escaping is the caller's. Throws std::system_error where it
// can't be written.
void print(std::string_view text);

// Everything printed is really written when it returns; throws std::system_error otherwise.
void finish_output();

// "fuge: message" to standard error, escaped, on one line.
void report(std::string_view message);

// To standard error, as it is: escaping is the caller's.
void print_error(std::string_view text);

}  // namespace program
