// Layer: schema. What the operating system refuses, told with what to do about it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "fuge/error.h"

namespace fuge::schema {

// "can't open it: Too many open files: close some, or raise the limit (ulimit -n)", with the path.
Error system_error(const std::filesystem::path& path, std::string_view what, int code);

// The same of errno.
[[noreturn]] void fail_with_errno(const std::filesystem::path& path, std::string_view what);

// "close some, or raise the limit (ulimit -n)"; empty where nothing particular is to be done.
std::string_view advice_for(int code) noexcept;

// The code whose message the text has in it, of those that there is advice for; 0 for none.
int code_told_in(std::string_view text);

}  // namespace fuge::schema
