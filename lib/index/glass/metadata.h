// Layer: index. The metadata of a database, until they are written in the order of their keys.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/glass/file.h"
#include "index/glass/table_writer.h"

namespace fuge::glass {

class Metadata {
 public:
  // What is appended waits in a file without a name in this folder.
  explicit Metadata(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // In any order, the last value of a key counts; kept in memory. Throws Error(invalid_argument)
  // for a key that is empty or of more than 253 bytes, and for an empty value.
  void set(std::string_view key, std::string_view value);
  // For many: kept in the file. Best in stretches of ascending keys, since each stretch takes 128
  // KB of memory when it is written. Throws the same, and Error(io).
  void append(std::string_view key, std::string_view value);

  // Throws Error(invalid_argument) for a key that was appended twice, or set as well.
  void write(TableWriter& table);

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::string, std::less<>> set_;
  std::optional<File> appended_;
  std::vector<std::uint64_t> stretches_;  // where each begins in the file
  std::string last_key_;
};

}  // namespace fuge::glass
