#include "schema/new_folder.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "fuge/error.h"
#include "schema/files/entries.h"
#include "schema/files/rights.h"
#include "schema/files/write_lock.h"
#include "schema/storage.h"
#include "schema/system_errors.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

std::string told_as_being_made(const fs::path& folder) {
  return fmt::format(
      "{} makes an index there, and holds the lock of the folder beside it: wait "
      "for it, or stop it",
      has_open(folder) ? "this process" : "another process");
}

// Waits until `done`, then throws Error(locked).
template <typename Done>
void wait_for(std::chrono::milliseconds timeout, const fs::path& folder, const Done& done) {
  using Clock = std::chrono::steady_clock;
  constexpr auto pause = std::chrono::milliseconds(20);
  const Clock::time_point deadline = Clock::now() + timeout;
  while (!done()) {
    if (Clock::now() >= deadline)
      throw Error(ErrorCode::locked, told_as_being_made(folder), Location{folder.string()});
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
  const FolderLock lock(folder);
  if (!lock.is_held() && errno == EWOULDBLOCK) return false;
  if (!lock.is_held() && errno == ENOENT) return true;
  if (!lock.is_held())
    fail_with_errno(folder, "make an index here, since this is in the way; lock it");
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw system_error(folder, "remove what an earlier run has left", error.value());
  return true;
}

// Those of one file, which each index has, for all: the others may not have been there before.
void copy_rights_of_files(const fs::path& from, const fs::path& to) {
  struct stat there {};
  if (::lstat((from / "iamglass").c_str(), &there) != 0 || !S_ISREG(there.st_mode)) return;
  for (const fs::path& file : entries_of(to)) give_rights(there, file);
}

// The folder above, opened before something in it is renamed: afterwards that couldn't fail with
// the old state kept.
class FolderAbove {
 public:
  explicit FolderAbove(const fs::path& target)
      : path_(target.parent_path()),
        descriptor_(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) fail_with_errno(path_, "open it to sync");
  }
  FolderAbove(const FolderAbove&) = delete;
  FolderAbove& operator=(const FolderAbove&) = delete;
  ~FolderAbove() { ::close(descriptor_); }

  void sync() const {
    if (::fsync(descriptor_) != 0) fail_with_errno(path_, "sync");
  }

 private:
  fs::path path_;
  int descriptor_;
};

// False where the file system can't do it.
bool exchange(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0)
    return true;
  if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP) return false;
  fail_with_errno(other, "put the new index in its place");
}

}  // namespace

NewFolder::NewFolder(fs::path target, std::chrono::milliseconds timeout)
    : target_(std::move(target)),
      old_(identity_of(target_)),
      timeout_(timeout),
      path_(new_one(target_)),
      owner_(::getpid()) {
  wait_for(timeout_, path_, [&] { return make(); });
  try {
    copy_rights(target_, path_);
  } catch (...) {
    std::error_code ignored;  // the next one removes it
    fs::remove_all(path_, ignored);
    throw;
  }
}

// False where another process has the folder, or has just taken ours for a leftover.
bool NewFolder::make() {
  if (::mkdir(path_.c_str(), 0777) != 0) {
    if (errno != EEXIST) fail_with_errno(target_, "create the index");
    if (!remove_leftover(path_) || ::mkdir(path_.c_str(), 0777) != 0) return false;
  }
  lock_ = FolderLock(path_);
  if (lock_.is_held()) return true;
  if (errno == EWOULDBLOCK || errno == ENOENT) return false;
  const int error = errno;
  ::rmdir(path_.c_str());
  errno = error;
  fail_with_errno(path_, "lock the folder of a new index");
}

NewFolder::~NewFolder() {
  std::error_code ignored;  // the next one removes it
  if (!has_taken_place_ && ::getpid() == owner_) fs::remove_all(path_, ignored);
}

bool NewFolder::take_place() {
  sync_folder(path_);
  const FolderAbove above(target_);
  has_taken_place_ = std::rename(path_.c_str(), target_.c_str()) == 0;
  if (!has_taken_place_ && errno != ENOTEMPTY && errno != EEXIST)
    fail_with_errno(target_, "create the index");
  above.sync();
  if (has_taken_place_) lock_.release();
  return has_taken_place_;
}

void NewFolder::replace(bool at_once) {
  // The old folder will stand where leftovers do: nobody is to take it for one while it is removed.
  const FolderLock old_lock = lock_target();
  if (identity_of(target_) != old_)
    throw Error(ErrorCode::locked, "another process has put something else there meanwhile",
                Location{target_.string()});
  copy_rights_of_files(target_, path_);
  sync_folder(path_);
  const FolderAbove above(target_);
  const fs::path old = swap(at_once);
  has_taken_place_ = true;
  above.sync();
  std::error_code ignored;  // the next one removes it
  fs::remove_all(old, ignored);
  lock_.release();
}

FolderLock NewFolder::lock_target() const {
  FolderLock lock;
  wait_for(timeout_, target_, [&] {
    lock = FolderLock(target_);
    if (!lock.is_held() && errno != EWOULDBLOCK) fail_with_errno(target_, "lock the folder");
    return lock.is_held();
  });
  return lock;
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
  return !is_mounted && ::access(target.parent_path().c_str(), R_OK | W_OK | X_OK) == 0;
}

void check_replaceable(const fs::path& target) {
  if (is_replaceable(target)) return;
  throw Error(
      ErrorCode::io,
      "what is there can't be replaced: something is mounted there, or the folder above may not "
      "be read or written to",
      Location{target.string()});
}

bool was_put_aside(const fs::path& target) {
  return is_there(replaced_one(target));
}

void put_back(const fs::path& target, std::chrono::milliseconds timeout) {
  // An empty folder may have been made since: rename() puts the index in its place.
  if (!is_vacant(target) || !was_put_aside(target)) return;
  const NewFolder lock(target, timeout);
  if (!is_vacant(target) || !was_put_aside(target)) return;
  const FolderAbove above(target);
  const fs::path old = replaced_one(target);
  if (std::rename(old.c_str(), target.c_str()) != 0) fail_with_errno(target, "put the index back");
  above.sync();
}

void remove_leftovers(const fs::path& target) noexcept {
  for (const fs::path& folder : {new_one(target), replaced_one(target)}) {
    const FolderLock lock(folder);
    std::error_code ignored;
    if (lock.is_held()) fs::remove_all(folder, ignored);
  }
}

}  // namespace fuge::schema
