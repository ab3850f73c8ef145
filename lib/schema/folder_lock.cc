#include "schema/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "schema/state.h"

namespace fuge::schema {
namespace {

// Whoever had the lock may have removed the folder before it was free, and another may have made
// one of the same name: that one isn't locked.
bool is_still_named(int descriptor, const std::filesystem::path& folder) noexcept {
  struct stat locked {};
  return ::fstat(descriptor, &locked) == 0 &&
         FileIdentity{locked.st_dev, locked.st_ino} == identity_of(folder);
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) noexcept
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)),
      owner_(::getpid()) {
  if (descriptor_ < 0) return;
  int error = 0;
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    error = errno;
  } else if (!is_still_named(descriptor_, folder)) {
    error = EWOULDBLOCK;
  }
  if (error == 0) return;
  release();
  errno = error;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), owner_(other.owner_) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  if (this == &other) return *this;
  release();
  descriptor_ = std::exchange(other.descriptor_, -1);
  owner_ = other.owner_;
  return *this;
}

void FolderLock::release() noexcept {
  if (descriptor_ < 0) return;
  // Closed alone, it would stay with a child that has a copy.
  if (::getpid() == owner_) ::flock(descriptor_, LOCK_UN);
  ::close(std::exchange(descriptor_, -1));
}

}  // namespace fuge::schema
