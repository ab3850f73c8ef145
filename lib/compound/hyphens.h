// Layer: compound. The hyphens that join words: U+002D, U+2010 and U+2011.
#pragma once

#include <cstddef>
#include <string_view>

namespace fuge::compound {

// Bytes of the hyphen at byte `at`; 0 where there is none, as at the end.
inline std::size_t hyphen_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text[at] == '-') return 1;
  const std::string_view bytes = text.substr(at, 3);
  return bytes == "\u2010" || bytes == "\u2011" ? 3 : 0;
}

// Likewise of the hyphen that ends at byte `end`.
inline std::size_t hyphen_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return 0;
  if (text[end - 1] == '-') return 1;
  return end >= 3 && hyphen_at(text, end - 3) == 3 ? 3 : 0;
}

}  // namespace fuge::compound
