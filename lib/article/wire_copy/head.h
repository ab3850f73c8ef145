// Layer: article. What stands before the text: credits, notices, a heading, a dateline.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::article {

struct Head {
  std::vector<std::string> sources;
  std::string place;
  std::string title;
  std::size_t length = 0;  // bytes of the body up to the text
};

// `body` is the record without its date; `after_date` says that it goes on on the date's line,
// where a notice may be followed by text.
Head read_head(std::string_view body, bool after_date);

}  // namespace fuge::article
