#include "schema/state.h"

#include <sys/stat.h>

namespace fuge::schema {

FileIdentity identity_of(const std::filesystem::path& path) noexcept {
  struct stat there {};
  if (::lstat(path.c_str(), &there) != 0) return {};
  return {there.st_dev, there.st_ino};
}

IndexFiles files_of(const std::filesystem::path& folder) noexcept {
  IndexFiles files;
  struct stat version {};
  if (::lstat((folder / "iamglass").c_str(), &version) == 0) {
    constexpr std::int64_t second = 1'000'000'000;
    files.version = {version.st_dev, version.st_ino};
    files.written = version.st_mtim.tv_sec * second + version.st_mtim.tv_nsec;
  }
  files.postlist = identity_of(folder / "postlist.glass");
  files.lock = identity_of(folder / "flintlock");
  return files;
}

bool is_later(const State& earlier, const State& state) noexcept {
  return earlier.uuid == state.uuid && earlier.revision < state.revision &&
         earlier.files.postlist == state.files.postlist;
}

}  // namespace fuge::schema
