// Layer: index. A file that is written front to back, or read; what fails is an error with its
// name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fuge::glass {

// Each function throws Error(io). A full disk says so: "archive/postlist.glass: can't write: No
// space left on device".
class File {
 public:
  // A new one; also an error where there is such a file, or a link of that name.
  static File create(const std::filesystem::path& path);
  // One that is there, to be read.
  static File open(const std::filesystem::path& path);
  // One without a name, in this folder: gone with the object, or with the process.
  static File scratch(const std::filesystem::path& folder);

  File(File&& other) noexcept;
  File& operator=(File&&) = delete;
  ~File();

  // At the end. What is written is gathered first.
  void write(std::string_view bytes);
  std::uint64_t size() const noexcept { return size_; }
  // Writes what is gathered: before what was written is read, and before sync().
  void flush();
  void sync();
  // `count` bytes from `offset`; an error where the file ends before. Not of a created file.
  void read(std::uint64_t offset, char* bytes, std::size_t count) const;
  // The same, but fewer where the file ends before: how many.
  std::size_t read_up_to(std::uint64_t offset, char* bytes, std::size_t count) const;

 private:
  // `descriptor` is negative where the file couldn't be opened, which is said by `what`.
  File(int descriptor, std::filesystem::path path, const char* what = "create it");
  void write_through(std::string_view bytes);
  [[noreturn]] void fail(const char* what) const;

  int descriptor_;
  std::filesystem::path path_;
  std::string gathered_;
  std::uint64_t size_ = 0;
};

// Reads part of a file that outlives it, flushed, front to back.
class FileReader {
 public:
  FileReader(const File& file, std::uint64_t begin, std::uint64_t end)
      : file_(file), begin_(begin), end_(end) {}

  // What comes next: as many bytes or more, or fewer at the end. Valid until it is called again.
  std::string_view fetch(std::size_t count);
  // Goes on behind as many bytes of what was fetched.
  void skip(std::size_t count) noexcept { at_ += count; }

 private:
  const File& file_;
  std::uint64_t begin_;  // of what isn't in the buffer yet
  std::uint64_t end_;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace fuge::glass
