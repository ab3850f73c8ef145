// Layer: base. nlohmann_json, the only door to it: a failed check inside it throws instead of
// aborting the program that the library is linked into.
#pragma once

#include <stdexcept>

#define JSON_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : throw std::logic_error("nlohmann_json: " #condition))
#include <nlohmann/json.hpp>
