// Layer: schema. A folder in which an index is made, beside the path that it will have.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>

namespace fuge::schema {

// It is named NAME.new, and locked (flock) as long as it is in use: one index at a time is made for
// a path. A process that dies on the way leaves nothing at the path itself, and what it leaves
// beside it is removed by the next one that makes an index there.
class NewFolder {
 public:
  // Makes an empty folder, with the rights that any new folder gets. Waits up to `timeout` for
  // another one that makes an index there, then throws Error(locked). Throws Error(io).
  NewFolder(std::filesystem::path target, std::chrono::milliseconds timeout);
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  // Removes it, unless it has taken its place; after fork() the child's copy leaves it alone.
  ~NewFolder();

  const std::filesystem::path& path() const { return path_; }

  // Renames it to the target, which doesn't exist or is an empty folder, and syncs both folders.
  // Where another index stands there by now, that one stays: false. Throws Error(io).
  bool take_place();

 private:
  bool make();

  std::filesystem::path target_;
  std::filesystem::path path_;
  pid_t owner_;
  int lock_ = -1;
  bool has_taken_place_ = false;
};

}  // namespace fuge::schema
