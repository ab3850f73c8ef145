// Layer: schema. The lock of a folder that one process works on (flock).
#pragma once

#include <sys/types.h>

#include <filesystem>

namespace fuge::schema {

// Held until it is released, or the process ends. After fork() the child's copy does nothing, and
// doesn't keep it, however long the child lives. Used by one thread at a time.
class FolderLock {
 public:
  // None.
  FolderLock() = default;
  // Doesn't wait. Where it can't be had it isn't held, and errno says why: EWOULDBLOCK where
  // somebody else has it, or the path has come to mean another folder since.
  explicit FolderLock(const std::filesystem::path& folder) noexcept;
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  ~FolderLock() { release(); }

  bool is_held() const noexcept { return descriptor_ >= 0; }
  void release() noexcept;

 private:
  int descriptor_ = -1;
  pid_t owner_ = 0;
};

}  // namespace fuge::schema
