#include "schema/files/write_lock.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "fuge/error.h"
#include "schema/state.h"
#include "schema/system_errors.h"

namespace fuge::schema {

WriteLock::WriteLock(const std::filesystem::path& lock_file)
    : descriptor_(::open(lock_file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail_with_errno(lock_file, "open the lock");
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_len = 1;
  if (::fcntl(descriptor_, F_OFD_SETLK, &lock) == 0) return;
  const int error = errno;
  ::close(descriptor_);
  if (error == EACCES || error == EAGAIN)
    throw Error(ErrorCode::locked, told_locked(lock_file),
                Location{lock_file.parent_path().string()});
  throw system_error(lock_file, "lock the index", error);
}

WriteLock::~WriteLock() {
  ::close(descriptor_);
}

bool has_open(const std::filesystem::path& file) {
  const FileIdentity wanted = identity_of(file);
  std::error_code error;
  for (std::filesystem::directory_iterator entry("/proc/self/fd", error), end;
       !error && entry != end; entry.increment(error)) {
    struct stat opened {};
    if (::stat(entry->path().c_str(), &opened) == 0 &&
        FileIdentity{opened.st_dev, opened.st_ino} == wanted)
      return true;
  }
  return false;
}

std::string told_locked(const std::filesystem::path& lock_file) {
  if (has_open(lock_file))
    return fmt::format(
        "the index is being written to by this process already (lock {}): use one writer at a "
        "time, for all threads",
        lock_file.string());
  return fmt::format(
      "the index is being written to by another process (lock {}): wait for it, or stop it",
      lock_file.string());
}

}  // namespace fuge::schema
