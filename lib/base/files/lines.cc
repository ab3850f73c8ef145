#include "base/files/lines.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace fuge {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void fail(const std::filesystem::path& file) {
  const std::string reason =
      errno == 0 ? std::string("unknown cause") : std::generic_category().message(errno);
  throw Error(ErrorCode::io, "can't be read: " + reason, {file.string()});
}

std::string read_bytes(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in) fail(file);
  std::string bytes;
  std::array<char, std::size_t{64} << 10> chunk;
  do {
    in.read(chunk.data(), chunk.size());
    bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
  } while (in);
  if (in.bad()) fail(file);
  return bytes;
}

}  // namespace

std::vector<Line> read_lines(const std::filesystem::path& file) {
  const std::string bytes = read_bytes(file);
  std::vector<Line> lines;
  std::size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (begin < bytes.size()) {
    const std::size_t feed = std::min(bytes.find('\n', begin), bytes.size());
    const bool carriage_return = feed > begin && bytes[feed - 1] == '\r';
    const std::size_t length = feed - begin - (carriage_return ? 1 : 0);
    lines.push_back({bytes.substr(begin, length), lines.size() + 1, begin});
    begin = feed + 1;
  }
  return lines;
}

Location location_of(const std::filesystem::path& file, const Line& line) {
  return {file.string(), line.number, line.byte};
}

}  // namespace fuge
