#include "schema/new_folder.h"

#include <fcntl.h>
#include <fmt/core.h>
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

// Whatever nobody holds, and is a folder.
void remove_leftover(const fs::path& folder) {
  const int lock = lock_folder(folder);
  if (lock < 0 && (errno == EWOULDBLOCK || errno == ENOENT)) return;
  if (lock < 0) fail_with_errno(folder, "make an index here, since this is in the way; lock it");
  std::error_code error;
  fs::remove_all(folder, error);
  ::close(lock);
  if (error)
    throw Error(ErrorCode::io,
                fmt::format("can't remove what an earlier run has left: {}", error.message()),
                Location{folder.string()});
}

}  // namespace

NewFolder::NewFolder(fs::path target, std::chrono::milliseconds timeout)
    : target_(std::move(target)), path_(target_), owner_(::getpid()) {
  using Clock = std::chrono::steady_clock;
  constexpr auto pause = std::chrono::milliseconds(20);
  path_ += ".new";
  const Clock::time_point deadline = Clock::now() + timeout;
  while (!make()) {
    if (Clock::now() >= deadline)
      throw Error(
          ErrorCode::locked,
          "another process makes an index there, and holds the lock of the folder beside it",
          Location{path_.string()});
    std::this_thread::sleep_for(pause);
  }
}

// False where another process has the folder, or has just taken ours for a leftover.
bool NewFolder::make() {
  if (::mkdir(path_.c_str(), 0777) != 0) {
    if (errno != EEXIST) fail_with_errno(target_, "create the index");
    remove_leftover(path_);
    return false;
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
  if (lock_ >= 0) ::close(lock_);
}

bool NewFolder::take_place() {
  sync_folder(path_);
  has_taken_place_ = std::rename(path_.c_str(), target_.c_str()) == 0;
  if (!has_taken_place_ && errno != ENOTEMPTY && errno != EEXIST)
    fail_with_errno(target_, "create the index");
  sync_folder(target_.parent_path());
  return has_taken_place_;
}

}  // namespace fuge::schema
