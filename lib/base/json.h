// Layer: base. nlohmann_json, the only door to it: its assertions would abort the program that the
// library is linked into, and stay out whether or not that one is built with NDEBUG.
#pragma once

#define JSON_ASSERT(condition) static_cast<void>(0)
#include <nlohmann/json.hpp>
