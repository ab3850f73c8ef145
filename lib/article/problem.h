// Layer: article. What is wrong with a record, in words for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace fuge::article {

// At most 60 characters of what stood in the input, safe to print on one line.
std::string shown(std::string_view value);

// What forbids this id; nothing where it is fine.
std::optional<Problem> id_problem(std::string_view id);

}  // namespace fuge::article
