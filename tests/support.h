// What several tests need.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fuge::test {

// A folder of its own, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// Writes the bytes to the file, folders above it included.
void write_file(const std::filesystem::path& path, std::string_view bytes);

std::string read_file(const std::filesystem::path& path);

// A path in the source tree.
std::filesystem::path source_path(std::string_view relative);

}  // namespace fuge::test
