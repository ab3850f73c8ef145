// Layer: index. Whole numbers in as few bytes as they need: seven bits a byte, the lowest first,
// the highest bit set where more follow (LEB128).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fuge::index {

inline void append_varint(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>((number & 0x7F) | 0x80);
  out += static_cast<char>(number);
}

// Takes a number off the front of `bytes`; nothing where they end inside it, or it has more than
// 64 bits.
inline std::optional<std::uint64_t> take_varint(std::string_view& bytes) noexcept {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    number |= static_cast<std::uint64_t>(byte & 0x7FU) << (7 * i);
    if (byte >= 0x80) continue;
    bytes.remove_prefix(i + 1);
    return number;
  }
  return std::nullopt;
}

}  // namespace fuge::index
