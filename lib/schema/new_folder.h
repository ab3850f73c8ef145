// Layer: schema. A folder in which an index is made, beside the path that it will have, where there
// may be one already.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>

#include "schema/folder_lock.h"
#include "schema/state.h"

namespace fuge::schema {

// It is named NAME.unfinished, and locked (flock) as long as it is in use: one index at a time is
// made for a path. A process that dies on the way leaves nothing at the path itself, and what it
// leaves beside it is removed by the next one that makes an index there.
class NewFolder {
 public:
  // Makes an empty folder, with the rights that the folder at the target has, or any new one gets.
  // Waits up to `timeout` for another one that makes an index there, then throws Error(locked).
  // Throws Error(io).
  NewFolder(std::filesystem::path target, std::chrono::milliseconds timeout);
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  // Removes it, unless it has taken its place; after fork() the child's copy leaves it alone.
  ~NewFolder();

  const std::filesystem::path& path() const { return path_; }

  // Renames it to the target, which doesn't exist or is an empty folder, and syncs both folders.
  // Where another index stands there by now, that one stays: false. Throws Error(io).
  bool take_place();

  // Exchanges it with the index at the target, whose write lock the caller holds, and removes that
  // one: who opens the path finds the one or the other, whenever the process dies. Where the file
  // system can't exchange folders it takes two renames: who dies between them leaves the old index
  // as NAME.replaced, for put_back(). That is how it goes where `at_once` is false, too. The files
  // get the rights that the old ones have. Throws Error: locked where the target isn't what it was
  // when this was made; io. Then the old index stands there as before, unless what failed was to
  // sync the folder above.
  void replace(bool at_once = true);

 private:
  bool make();
  FolderLock lock_target() const;
  std::filesystem::path swap(bool at_once);

  std::filesystem::path target_;
  FileIdentity old_;  // what was at the target
  std::chrono::milliseconds timeout_;
  std::filesystem::path path_;
  pid_t owner_;
  FolderLock lock_;
  bool has_taken_place_ = false;
};

// Whether the folder at the target may be replaced, as far as can be told beforehand: the folder
// above may be read and written to, and nothing is mounted at the target.
bool is_replaceable(const std::filesystem::path& target);
// Throws Error(io) where it isn't: before the work that would be in vain.
void check_replaceable(const std::filesystem::path& target);

// Whether an index that was at the target was put aside, and is still there.
bool was_put_aside(const std::filesystem::path& target);
// Before an index is opened for writing, or made: where there is nothing, or an empty folder, but
// an index that was to be replaced when the process died, puts that back. Waits for whoever makes
// an index there, as a new folder does, and throws the same.
void put_back(const std::filesystem::path& target, std::chrono::milliseconds timeout);

// Removes what processes that died have left beside the index at the target, which is there, and is
// locked for writing by the caller. What can't be removed stays.
void remove_leftovers(const std::filesystem::path& target) noexcept;

}  // namespace fuge::schema
