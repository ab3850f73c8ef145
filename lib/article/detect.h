// Layer: article. What a file holds, by its first bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "fuge/article_reader.h"

namespace fuge::article {

struct Content {
  bool json_lines = false;
  bool array_over_lines = false;    // one JSON array over many lines: none of them is a record
  std::size_t byte_order_mark = 0;  // its bytes, where it is that of UTF-8
  std::string refused;              // why it can't be read at all; empty where it can
};

// `start` is the first 64 KiB of the file, or all of it.
Content recognise(std::string_view start, ArticleForm form);

}  // namespace fuge::article
