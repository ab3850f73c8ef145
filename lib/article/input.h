// Layer: article. Bytes of one file or stream, by line or all at once, never more than asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace fuge::article {

class Input {
 public:
  // How the file was found decides what may be opened: a FIFO below a folder would hang.
  enum class Found { by_name, in_folder };

  // Both throw std::system_error with the reason; reading may, too.
  static Input open(const std::filesystem::path& path, Found found);
  static Input standard_input();
  // The stream must outlive the input.
  explicit Input(std::istream& stream) : stream_(&stream) {}

  Input(Input&& other) noexcept;
  Input& operator=(Input&& other) noexcept;
  ~Input();

  // The first 64 KiB, or all where there is less. Only before the first read.
  std::string_view peek();
  // Leaves out what was peeked at.
  void skip(std::size_t bytes) { begin_ += bytes; }

  enum class Taken { all, too_long, nothing };

  // The next line, without its line feed; nothing at the end. Of a line of over `most` bytes
  // nothing is kept, and the input stands behind it.
  Taken read_line(std::string& line, std::size_t most);

  // All that is left; of over `most` bytes nothing is kept, and the rest isn't read.
  Taken read_all(std::string& text, std::size_t most);

  // Where the next read begins, in bytes from the start.
  std::uint64_t position() const noexcept { return taken_ - (buffer_.size() - begin_); }
  // Bytes that came in so far, those read ahead included.
  std::uint64_t taken() const noexcept { return taken_; }

 private:
  explicit Input(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}

  // More bytes behind the ones at hand; false at the end.
  bool fill();
  std::size_t read_some(char* to, std::size_t most);

  std::istream* stream_ = nullptr;
  int descriptor_ = -1;
  bool owned_ = false;
  std::string buffer_;
  std::size_t begin_ = 0;  // what was read before it is used up
  std::uint64_t taken_ = 0;
};

}  // namespace fuge::article
