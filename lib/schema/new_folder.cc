#include "schema/new_folder.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "fuge/error.h"
#include "schema/storage.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_with_errno(const fs::path& path, const char* what) {
  throw Error(ErrorCode::io,
              fmt::format("can't {}: {}", what, std::generic_category().message(errno)),
              Location{path.string()});
}

// Holds the lock of a folder as long as it is open; -1 where it can't be had, with errno:
// EWOULDBLOCK where somebody else has it.
int lock_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return -1;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
  const int error = errno;
  ::close(descriptor);
  errno = error;
  return -1;
}

// Waits until `done`, then throws Error(locked).
template <typename Done>
void wait_for(std::chrono::milliseconds timeout, const fs::path& folder, const Done& done) {
  using Clock = std::chrono::steady_clock;
  constexpr auto pause = std::chrono::milliseconds(20);
  const Clock::time_point deadline = Clock::now() + timeout;
  while (!done()) {
    if (Clock::now() >= deadline)
      throw Error(
          ErrorCode::locked,
          "another process makes an index there, and holds the lock of the folder beside it",
          Location{folder.string()});
    std::this_thread::sleep_for(pause);
  }
}

fs::path beside(fs::path target, const char* ending) {
  return target += ending;
}
fs::path new_one(const fs::path& target) {
  return beside(target, ".unfinished");
}
fs::path replaced_one(const fs::path& target) {
  return beside(target, ".replaced");
}

bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::symlink_status(path, unknown).type() != fs::file_type::not_found;
}

// Whatever nobody holds, and is a folder; false where somebody does.
bool remove_leftover(const fs::path& folder) {
  const int lock = lock_folder(folder);
  if (lock < 0 && errno == EWOULDBLOCK) return false;
  if (lock < 0 && errno == ENOENT) return true;
  if (lock < 0) fail_with_errno(folder, "make an index here, since this is in the way; lock it");
  std::error_code error;
  fs::remove_all(folder, error);
  ::close(lock);
  if (error)
    throw Error(ErrorCode::io,
                fmt::format("can't remove what an earlier run has left: {}", error.message()),
                Location{folder.string()});
  return true;
}

// As far as the process may.
void copy_rights(const fs::path& from, const fs::path& to) {
  struct stat there {};
  if (::stat(from.c_str(), &there) != 0) return;
  if (::chown(to.c_str(), there.st_uid, there.st_gid) != 0) errno = 0;
  constexpr mode_t all = 07777;
  if (::chmod(to.c_str(), there.st_mode & all) != 0) fail_with_errno(to, "set the rights");
}

// False where the file system can't do it.
bool exchange(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0)
    return true;
  if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP) return false;
  fail_with_errno(other, "put the new index in its place");
}

}  // namespace

NewFolder::NewFolder(fs::path target, std::chrono::milliseconds timeout)
    : target_(std::move(target)), timeout_(timeout), path_(new_one(target_)), owner_(::getpid()) {
  wait_for(timeout_, path_, [&] { return make(); });
  copy_rights(target_, path_);
}

// False where another process has the folder, or has just taken ours for a leftover.
bool NewFolder::make() {
  if (::mkdir(path_.c_str(), 0777) != 0) {
    if (errno != EEXIST) fail_with_errno(target_, "create the index");
    if (!remove_leftover(path_) || ::mkdir(path_.c_str(), 0777) != 0) return false;
  }
  lock_ = lock_folder(path_);
  struct stat there {};
  if (lock_ >= 0 && ::stat(path_.c_str(), &there) == 0) return true;
  if (lock_ >= 0) ::close(std::exchange(lock_, -1));
  if (errno == EWOULDBLOCK || errno == ENOENT) return false;
  const int error = errno;
  ::rmdir(path_.c_str());
  errno = error;
  fail_with_errno(path_, "lock the folder of a new index");
}

NewFolder::~NewFolder() {
  std::error_code ignored;  // the next one removes it
  if (!has_taken_place_ && ::getpid() == owner_) fs::remove_all(path_, ignored);
  unlock();
}

void NewFolder::unlock() noexcept {
  if (lock_ < 0) return;
  // After fork() a child has it as well, and may live longer.
  if (::getpid() == owner_) ::flock(lock_, LOCK_UN);
  ::close(std::exchange(lock_, -1));
}

bool NewFolder::take_place() {
  sync_folder(path_);
  has_taken_place_ = std::rename(path_.c_str(), target_.c_str()) == 0;
  if (!has_taken_place_ && errno != ENOTEMPTY && errno != EEXIST)
    fail_with_errno(target_, "create the index");
  sync_folder(target_.parent_path());
  if (has_taken_place_) unlock();
  return has_taken_place_;
}

void NewFolder::replace(bool at_once) {
  // The old folder will stand where leftovers do: nobody is to take it for one while it is removed.
  int lock = -1;
  wait_for(timeout_, target_, [&] {
    lock = lock_folder(target_);
    if (lock < 0 && errno != EWOULDBLOCK) fail_with_errno(target_, "lock the folder");
    return lock >= 0;
  });
  try {
    sync_folder(path_);
    const fs::path old = swap(at_once);
    has_taken_place_ = true;
    sync_folder(target_.parent_path());
    std::error_code ignored;  // the next one removes it
    fs::remove_all(old, ignored);
    unlock();
  } catch (...) {
    ::close(lock);
    throw;
  }
  ::close(lock);
}

// Where the old one is then.
fs::path NewFolder::swap(bool at_once) {
  if (at_once && exchange(path_, target_)) return path_;
  const fs::path old = replaced_one(target_);
  remove_leftover(old);
  if (std::rename(target_.c_str(), old.c_str()) != 0)
    fail_with_errno(target_, "put the old index aside");
  if (std::rename(path_.c_str(), target_.c_str()) == 0) return old;
  const int error = errno;
  const bool is_back = std::rename(old.c_str(), target_.c_str()) == 0;
  errno = error;
  fail_with_errno(is_back ? target_ : old, "put the new index in the place of the old one");
}

bool is_replaceable(const fs::path& target) {
  struct statx there {};
  if (::statx(AT_FDCWD, target.c_str(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &there) != 0) return false;
  const bool is_mounted = (there.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  return !is_mounted && ::access(target.parent_path().c_str(), W_OK | X_OK) == 0;
}

void check_replaceable(const fs::path& target) {
  if (is_replaceable(target)) return;
  throw Error(
      ErrorCode::io,
      "the index can't be replaced: something is mounted there, or the folder above may not "
      "be written to",
      Location{target.string()});
}

void put_back(const fs::path& target, std::chrono::milliseconds timeout) {
  const fs::path old = replaced_one(target);
  if (is_there(target) || !is_there(old)) return;
  const NewFolder lock(target, timeout);
  if (is_there(target) || !is_there(old)) return;
  if (std::rename(old.c_str(), target.c_str()) != 0) fail_with_errno(target, "put the index back");
  sync_folder(target.parent_path());
}

void remove_leftovers(const fs::path& target) noexcept {
  for (const fs::path& folder : {new_one(target), replaced_one(target)}) {
    const int lock = lock_folder(folder);
    if (lock < 0) continue;
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    ::close(lock);
  }
}

}  // namespace fuge::schema
