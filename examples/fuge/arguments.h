// The values of options, read strictly. Each function throws UsageError, with the option's name and
// what may stand there.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

#include "fuge/date.h"

namespace program {

// 0, 1, 2 …
std::size_t read_count(const std::string& option, const std::string& value);

// Whole seconds.
std::chrono::milliseconds read_seconds(const std::string& option, const std::string& value);

int read_year(const std::string& option, const std::string& value);                   // YYYY
std::pair<int, int> read_month(const std::string& option, const std::string& value);  // YYYY-MM
fuge::Date read_day(const std::string& option, const std::string& value);             // YYYY-MM-DD
fuge::Date read_first_day(const std::string& option, const std::string& value);  // any of the three
fuge::Date read_last_day(const std::string& option, const std::string& value);   // any of the three

}  // namespace program
