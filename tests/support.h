// What several tests need.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "fuge/error.h"
#include "fuge/results.h"

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

// The text `count` times.
std::string repeated(std::string_view text, std::size_t count);

// The ids of the hits by spaces, in their order.
std::string ids(const Results& results);

// The code and the whole message of the fuge::Error that `work` ends with; the test fails where it
// ends without one.
struct Failure {
  ErrorCode code = ErrorCode::io;
  std::string what;
};
Failure failure_of(const std::function<void()>& work);

}  // namespace fuge::test
