// Layer: base. A hash for maps from strings that are looked up by parts of texts, without a copy.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace fuge {

// With std::equal_to<> as the comparison. Not noexcept on purpose: the standard library of GCC then
// keeps the hash of each string beside it, instead of computing that of every neighbour in a bucket
// with each look-up.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace fuge
