#include "schema/files/own_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <system_error>
#include <vector>

#include "fuge/error.h"
#include "schema/files/entries.h"
#include "schema/files/rights.h"
#include "schema/files/write_lock.h"
#include "schema/storage.h"
#include "schema/system_errors.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

constexpr const char* refused = "give it a copy of its own, since it has another name elsewhere";

bool has_other_name(const fs::path& file) noexcept {
  struct stat there {};
  return ::lstat(file.c_str(), &there) == 0 && S_ISREG(there.st_mode) && there.st_nlink > 1;
}

std::vector<fs::path> files_with_other_names(const fs::path& folder) {
  std::vector<fs::path> files = entries_of(folder);
  std::erase_if(files, [](const fs::path& file) { return !has_other_name(file); });
  return files;
}

// Written beside the file, and renamed to it: who dies on the way leaves the file as it was.
class Copy {
 public:
  explicit Copy(const fs::path& file) : file_(file), path_(file.string() + ".own") {
    ::unlink(path_.c_str());  // of one that died
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  ~Copy() { ::unlink(path_.c_str()); }

  void write() {
    std::error_code error;
    fs::copy_file(file_, path_, error);
    if (error) throw system_error(file_, refused, error.value());
  }
  void write_empty() {
    const int descriptor =
        ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) fail_with_errno(file_, refused);
    ::close(descriptor);
  }
  void take_place() {
    copy_rights(file_, path_);
    sync_file(path_);
    if (std::rename(path_.c_str(), file_.c_str()) != 0) fail_with_errno(file_, refused);
  }

 private:
  fs::path file_;
  fs::path path_;
};

}  // namespace

bool has_shared_files(const fs::path& folder) noexcept {
  try {
    return !files_with_other_names(folder).empty();
  } catch (const std::exception&) {
    return false;
  }
}

void give_own_files(const fs::path& folder) {
  if (files_with_other_names(folder).empty()) return;
  const fs::path lock_file = folder / "flintlock";
  const WriteLock lock(lock_file);
  bool is_lock_shared = false;
  for (const fs::path& file : files_with_other_names(folder)) {
    is_lock_shared = is_lock_shared || file == lock_file;
    if (file == lock_file) continue;
    Copy copy(file);
    copy.write();
    copy.take_place();
  }
  // Last: who finds it new has the lock, and its files to itself.
  if (is_lock_shared) {
    Copy copy(lock_file);
    copy.write_empty();
    copy.take_place();
  }
  sync_folder(folder);
}

}  // namespace fuge::schema
