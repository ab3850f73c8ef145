// Layer: index. The file iamglass: where the roots of the tables are, and statistics.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "index/glass/table_writer.h"

namespace fuge::glass {

// How iamglass begins: the format's name and its version, which is the day it was settled,
// 2016-03-14 (years since 2014, month and day, in 7, 4 and 5 bits).
std::string_view format_mark();

struct Roots {
  Root postlist;
  Root docdata;
  Root termlist;
  Root position;
};

struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;
  std::uint64_t total_length = 0;
  // Of documents with a length.
  std::uint32_t least_length = 0;
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_wdf = 0;

  void add_document(std::uint32_t document, std::uint32_t length) {
    ++documents;
    last_document = std::max(last_document, document);
    total_length += length;
    if (length > 0) least_length = least_length == 0 ? length : std::min(least_length, length);
    greatest_length = std::max(greatest_length, length);
  }
};

// Writes it with a new UUID, whole or not at all, durably. Throws Error(io).
void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics, std::uint32_t revision = first_revision);

}  // namespace fuge::glass
