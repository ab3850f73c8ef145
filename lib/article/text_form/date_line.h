// Layer: article. The first line of the text form, where it says when the article is from.
#pragma once

#include <string_view>

#include "article/dating.h"
#include "base/result.h"

namespace fuge::article {

struct DateLine {
  Dating dating = {};          // of nothing where there is no such line
  std::string_view rest = {};  // of the text, trimmed
  bool goes_on = false;        // the rest begins on the date's line
};

// "date 2025-09-04", "date 2025-09-04 10:40", "date 2024-04", "date 2024", and on. `text` is UTF-8
// with LF as line ends.
Result<DateLine> read_date_line(std::string_view text);

}  // namespace fuge::article
