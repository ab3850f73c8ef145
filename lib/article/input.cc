#include "article/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <istream>
#include <system_error>
#include <utility>

namespace fuge::article {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;

[[noreturn]] void fail(int error) {
  throw std::system_error(error, std::generic_category());
}

}  // namespace

Input Input::open(const std::filesystem::path& path, Found found) {
  // Between the look at a folder's entry and here it may have become a FIFO.
  const int wait = found == Found::in_folder ? O_NONBLOCK : 0;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | wait);
  if (descriptor < 0) fail(errno);
  Input input(descriptor, true);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail(errno);
  if (S_ISDIR(status.st_mode)) fail(EISDIR);
  if (found == Found::in_folder && !S_ISREG(status.st_mode)) fail(EINVAL);
  return input;
}

Input Input::standard_input() {
  return Input(STDIN_FILENO, false);
}

Input::Input(Input&& other) noexcept
    : stream_(other.stream_),
      descriptor_(std::exchange(other.descriptor_, -1)),
      owned_(std::exchange(other.owned_, false)),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      taken_(other.taken_) {}

Input& Input::operator=(Input&& other) noexcept {
  std::swap(stream_, other.stream_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(owned_, other.owned_);
  std::swap(buffer_, other.buffer_);
  std::swap(begin_, other.begin_);
  std::swap(taken_, other.taken_);
  return *this;
}

Input::~Input() {
  if (owned_) ::close(descriptor_);
}

std::size_t Input::read_some(char* to, std::size_t most) {
  if (stream_ == nullptr) {
    ssize_t count = -1;
    do {
      count = ::read(descriptor_, to, most);
    } while (count < 0 && errno == EINTR);
    if (count < 0) fail(errno);
    return static_cast<std::size_t>(count);
  }
  if (!stream_->good()) return 0;
  stream_->read(to, static_cast<std::streamsize>(most));
  if (stream_->bad()) fail(EIO);
  return static_cast<std::size_t>(stream_->gcount());
}

bool Input::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  std::array<char, chunk> bytes;
  const std::size_t count = read_some(bytes.data(), bytes.size());
  buffer_.append(bytes.data(), count);
  taken_ += count;
  return count > 0;
}

std::string_view Input::peek() {
  while (buffer_.size() - begin_ < chunk && fill()) {
  }
  return std::string_view(buffer_).substr(begin_, chunk);
}

Input::Taken Input::read_line(std::string& line, std::size_t most) {
  line.clear();
  bool any = false;
  bool too_long = false;
  bool ended = false;
  while (!ended && (begin_ < buffer_.size() || fill())) {
    any = true;
    const std::string_view ahead = std::string_view(buffer_).substr(begin_);
    const std::size_t feed = ahead.find('\n');
    ended = feed != std::string_view::npos;
    const std::string_view part = ahead.substr(0, feed);
    too_long = too_long || part.size() > most - line.size();
    if (too_long) {
      line.clear();
    } else {
      line += part;
    }
    begin_ += part.size() + (ended ? 1 : 0);
  }
  if (!any) return Taken::nothing;
  return too_long ? Taken::too_long : Taken::all;
}

Input::Taken Input::read_all(std::string& text, std::size_t most) {
  text.clear();
  bool any = false;
  while (begin_ < buffer_.size() || fill()) {
    any = true;
    const std::string_view ahead = std::string_view(buffer_).substr(begin_);
    if (ahead.size() > most - text.size()) {
      text.clear();
      return Taken::too_long;
    }
    text += ahead;
    begin_ = buffer_.size();
  }
  return any ? Taken::all : Taken::nothing;
}

}  // namespace fuge::article
