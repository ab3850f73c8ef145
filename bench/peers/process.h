// What a process took.
#pragma once

#include <cstdint>
#include <filesystem>

namespace bench {

// CPU time of this process so far, its threads and the kernel's work for it included.
double cpu_seconds();

// A clock that only goes forward.
double wall_seconds();

// The most memory that the process had at a time; 0 where the system doesn't tell.
std::uint64_t peak_bytes();

// What the files of a folder, or of a file, take.
std::uint64_t size_on_disk(const std::filesystem::path& path);

}  // namespace bench
