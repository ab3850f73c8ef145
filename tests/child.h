// What a test lets another process do: with another user's rights, within limits, or killed.
#pragma once

#include <filesystem>
#include <functional>

namespace fuge::test {

// The exit code of a child, made by fork(), that ends with what `work` returns; -1 where it was
// killed.
int exit_code_of(const std::function<int()>& work);

// Gives the folder and all in it to a user without rights, and works as that one: rights don't
// count for root. Where the process isn't root, it works as itself.
int exit_code_of_nobody(const std::filesystem::path& folder, const std::function<int()>& work);

}  // namespace fuge::test
