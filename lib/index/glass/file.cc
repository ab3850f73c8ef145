#include "index/glass/file.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include "schema/system_errors.h"

namespace fuge::glass {
namespace {

constexpr std::size_t gathered_bytes = std::size_t{256} << 10;
constexpr std::size_t fetched_bytes = std::size_t{128} << 10;

}  // namespace

File File::create(const std::filesystem::path& path) {
  constexpr mode_t rights = 0666;  // less what the process's mask takes away
  return {::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights), path};
}

File File::open(const std::filesystem::path& path) {
  return {::open(path.c_str(), O_RDONLY | O_CLOEXEC), path, "open it"};
}

File File::scratch(const std::filesystem::path& folder) {
  std::string name = (folder / "scratch-XXXXXX").string();
  File file(::mkostemp(name.data(), O_CLOEXEC), name);
  if (::unlink(name.c_str()) != 0) file.fail("remove its name");
  return file;
}

File::File(int descriptor, std::filesystem::path path, const char* what)
    : descriptor_(descriptor), path_(std::move(path)) {
  if (descriptor_ < 0) fail(what);
}

File::File(File&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      gathered_(std::move(other.gathered_)),
      size_(other.size_) {}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void File::write(std::string_view bytes) {
  size_ += bytes.size();
  if (gathered_.capacity() < gathered_bytes) gathered_.reserve(gathered_bytes);
  if (gathered_.size() + bytes.size() > gathered_bytes) flush();
  if (bytes.size() > gathered_bytes) return write_through(bytes);
  gathered_.append(bytes);
}

void File::flush() {
  write_through(gathered_);
  gathered_.clear();
}

void File::write_through(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void File::sync() {
  if (::fsync(descriptor_) != 0) fail("sync");
}

void File::read(std::uint64_t offset, char* bytes, std::size_t count) const {
  if (read_up_to(offset, bytes, count) == count) return;
  errno = EIO;  // cut by somebody else
  fail("read");
}

std::size_t File::read_up_to(std::uint64_t offset, char* bytes, std::size_t count) const {
  std::size_t all = 0;
  while (all < count) {
    const ssize_t got =
        ::pread(descriptor_, bytes + all, count - all, static_cast<off_t>(offset + all));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read");
    if (got == 0) break;
    all += static_cast<std::size_t>(got);
  }
  return all;
}

void File::fail(const char* what) const {
  throw schema::system_error(path_, what, errno);
}

std::string_view FileReader::fetch(std::size_t count) {
  const std::size_t held = buffer_.size() - at_;
  if (held < count) {
    buffer_.erase(0, at_);
    at_ = 0;
    const std::uint64_t more =
        std::min<std::uint64_t>(end_ - begin_, std::max(count, fetched_bytes) - held);
    buffer_.resize(held + more);
    file_.read(begin_, buffer_.data() + held, more);
    begin_ += more;
  }
  return std::string_view(buffer_).substr(at_);
}

}  // namespace fuge::glass
