// Layer: index. Whole numbers in as few bytes as they need: seven bits a byte, the lowest first,
// the highest bit set where more follow (LEB128).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fuge {

inline constexpr std::size_t max_varint_bytes = 10;

// Writes it to `place`, where there is room for it; returns its end.
inline char* pack_varint(char* place, std::uint64_t number) noexcept {
  for (; number >= 0x80; number >>= 7) *place++ = static_cast<char>(number | 0x80);
  *place++ = static_cast<char>(number);
  return place;
}

inline void append_varint(std::string& out, std::uint64_t number) {
  char packed[max_varint_bytes];
  out.append(packed, static_cast<std::size_t>(pack_varint(packed, number) - packed));
}

// The number at `place`, which moves behind it: of bytes that this process has written itself.
inline std::uint64_t unpack_varint(const char*& place) noexcept {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*place++);
    number |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) return number;
  }
}

// Takes a number off the front of `bytes`, whoever wrote them; nothing where they end inside it, or
// it has more than 64 bits.
inline std::optional<std::uint64_t> take_varint(std::string_view& bytes) noexcept {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes.size() && i < max_varint_bytes; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    number |= static_cast<std::uint64_t>(byte & 0x7FU) << (7 * i);
    if (byte >= 0x80) continue;
    if (i + 1 == max_varint_bytes && byte > 1) break;  // nine bytes have 63 bits
    bytes.remove_prefix(i + 1);
    return number;
  }
  return std::nullopt;
}

}  // namespace fuge
