// Layer: index. The metadata of a database, until they are written in the order of their keys.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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
  // Each key greater than the one before. Throws Error(invalid_argument), Error(io).
  void append(std::string_view key, std::string_view value);

  // Throws Error(invalid_argument) for a key that was set and appended.
  void write(TableWriter& table);

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::string, std::less<>> set_;
  std::optional<File> appended_;
  std::string last_key_;
};

}  // namespace fuge::glass
