#include "article/files.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace fuge::article {
namespace {

std::string message(int error) {
  return std::generic_category().message(error);
}

// Of "articles/" and "articles/." the folder's name doesn't matter; of a file it is its id.
std::string own_name(const std::filesystem::path& path) {
  return path.filename().string();
}

}  // namespace

std::optional<FoundFile> FileWalker::next() {
  if (!started_) {
    if (auto found = start()) return found;
  }
  while (!folders_.empty()) {
    Folder& folder = folders_.back();
    if (folder.at == folder.names.size()) {
      folders_.pop_back();
      continue;
    }
    const std::string& name = folder.names[folder.at++];
    if (auto found = look_at(folder.path / name, folder.id + name, true)) return found;
  }
  return std::nullopt;
}

std::optional<FoundFile> FileWalker::start() {
  started_ = true;
  return look_at(named_, own_name(named_), false);
}

std::optional<FoundFile> FileWalker::look_at(std::filesystem::path path, std::string id,
                                             bool in_folder) {
  FoundFile found;
  found.path = std::move(path);
  found.id = std::move(id);
  found.in_folder = in_folder;
  struct stat status {};
  if (::stat(found.path.c_str(), &status) != 0) {
    found.problem = message(errno);
  } else if (S_ISDIR(status.st_mode)) {
    return enter(std::move(found), {static_cast<std::uint64_t>(status.st_dev),
                                    static_cast<std::uint64_t>(status.st_ino)});
  } else if (S_ISREG(status.st_mode)) {
    found.size = static_cast<std::uint64_t>(status.st_size);
  } else if (in_folder || S_ISSOCK(status.st_mode)) {
    found.problem = "not a regular file (a FIFO, a socket or a device)";
  } else {
    found.stream = true;
  }
  return found;
}

std::optional<FoundFile> FileWalker::enter(FoundFile folder, Identity identity) {
  const bool open = std::any_of(folders_.begin(), folders_.end(),
                                [&](const Folder& above) { return above.identity == identity; });
  if (open) {
    folder.problem = "a link that leads back to a folder above it";
    return folder;
  }
  Folder entered{folder.path, folder.in_folder ? folder.id + '/' : std::string(), identity, {}};
  std::error_code error;
  std::filesystem::directory_iterator entry(folder.path, error);
  while (!error && entry != std::filesystem::directory_iterator()) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.')) entered.names.push_back(std::move(name));
    entry.increment(error);
  }
  std::sort(entered.names.begin(), entered.names.end());
  folders_.push_back(std::move(entered));
  if (!error) return std::nullopt;
  folder.problem = error.message();
  return folder;
}

}  // namespace fuge::article
