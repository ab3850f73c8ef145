// Layer: article. What a file holds, by its first bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "fuge/article_reader.h"

namespace fuge::article {

struct Content {
  ArticleForm form = ArticleForm::text;  // never detect
  std::size_t byte_order_mark = 0;       // its bytes, where it is that of UTF-8
};

// `start` is the first 64 KiB of the file, or all of it; `form` is what the caller says of it. A
// problem where no record of the file could be read.
Result<Content> recognise(std::string_view start, ArticleForm form);

}  // namespace fuge::article
