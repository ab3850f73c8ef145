// Layer: article. Numbers of JSON that no double holds.
#pragma once

#include <string>
#include <string_view>

namespace fuge::article {

// Writes 0.0 where such a number stands (1e999), which the library for JSON takes for an error. It
// is no integer either way, so only keys that we don't know can hold it. Numbers that aren't JSON
// end in something else than a digit, or begin so; they stay as they are, and wrong. All other
// bytes stay where they are.
std::string without_large_numbers(std::string_view line);

}  // namespace fuge::article
