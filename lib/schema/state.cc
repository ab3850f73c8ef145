#include "schema/state.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace fuge::schema {
namespace {

// All of a file that isn't longer than iamglass gets. A FIFO doesn't keep us waiting.
std::string first_bytes_of(const std::filesystem::path& file) {
  constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  const int descriptor = ::open(file.c_str(), flags);
  if (descriptor < 0) return {};
  std::array<char, 4096> bytes{};
  const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
  ::close(descriptor);
  return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
}

}  // namespace

FileIdentity identity_of(const std::filesystem::path& path) noexcept {
  struct stat there {};
  if (::lstat(path.c_str(), &there) != 0) return {};
  return {there.st_dev, there.st_ino};
}

IndexFiles files_of(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "iamglass";
  IndexFiles files;
  files.version = first_bytes_of(file);
  struct stat version {};
  if (::lstat(file.c_str(), &version) == 0) {
    constexpr std::int64_t second = 1'000'000'000;
    files.version_file = {version.st_dev, version.st_ino};
    files.written = version.st_mtim.tv_sec * second + version.st_mtim.tv_nsec;
  }
  files.postlist = identity_of(folder / "postlist.glass");
  files.lock = identity_of(folder / "flintlock");
  return files;
}

bool has_tables_of(const IndexFiles& files, const IndexFiles& others) noexcept {
  return files.postlist == others.postlist && files.lock == others.lock;
}

bool is_later(const State& earlier, const State& state) noexcept {
  return earlier.uuid == state.uuid && earlier.revision < state.revision &&
         earlier.files.postlist == state.files.postlist;
}

}  // namespace fuge::schema
