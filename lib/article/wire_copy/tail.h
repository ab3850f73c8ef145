// Layer: article. What stands behind the text: a sign-off, a credit, a disclaimer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::article {

struct Tail {
  std::vector<std::string> sources;
  std::size_t begin = 0;  // where it begins: the text's size where there is none
};

Tail read_tail(std::string_view text);

}  // namespace fuge::article
