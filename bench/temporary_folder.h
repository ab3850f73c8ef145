// A folder of its own for what is measured, gone with the object.
#pragma once

#include <filesystem>

namespace bench {

class TemporaryFolder {
 public:
  // Below TMPDIR. Throws std::runtime_error where none can be made.
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace bench
