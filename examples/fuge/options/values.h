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

// A number of bytes, or with K, M or G behind it of 1024 of the smaller unit: 200M.
std::size_t read_size(const std::string& option, const std::string& value);

// Whole seconds.
std::chrono::milliseconds read_seconds(const std::string& option, const std::string& value);

// The local date of now.
fuge::Date local_today();
// YYYY-MM-DD.
fuge::Date read_today(const std::string& option, const std::string& value);

// Dates in all forms that datum: of a query takes, relative ones by `today`: exactly a year, a
// month, a day; and the first or the last day of any of them, or of a range.
int read_year(const std::string& option, const std::string& value, const fuge::Date& today);
std::pair<int, int> read_month(const std::string& option, const std::string& value,
                               const fuge::Date& today);
fuge::Date read_day(const std::string& option, const std::string& value, const fuge::Date& today);
fuge::Date read_first_day(const std::string& option, const std::string& value,
                          const fuge::Date& today);
fuge::Date read_last_day(const std::string& option, const std::string& value,
                         const fuge::Date& today);

}  // namespace program
