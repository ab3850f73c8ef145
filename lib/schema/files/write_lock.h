// Layer: schema. The lock of an index that its writer has (an open file description lock on
// flintlock, as Xapian takes it), without Xapian, which empties the file first.
#pragma once

#include <filesystem>
#include <string>

namespace fuge::schema {

// Held as long as the object lives. Used by one thread.
class WriteLock {
 public:
  // Makes the file where it isn't there. Throws Error: locked, at once; io.
  explicit WriteLock(const std::filesystem::path& lock_file);
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock();

 private:
  int descriptor_;
};

// Whether this process has the file open, as it has what it locks; false where that can't be told.
bool has_open(const std::filesystem::path& file);

// Who has the lock of an index, and what to do.
std::string told_locked(const std::filesystem::path& lock_file);

}  // namespace fuge::schema
