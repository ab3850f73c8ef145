// Layer: index. Numbers and strings as bytes, as the glass format of Xapian 1.4 packs them: beside
// index/varint.h.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "index/varint.h"

namespace fuge::glass {

inline void append_string(std::string& bytes, std::string_view text) {
  append_varint(bytes, text.size());
  bytes.append(text);
}

// Sorts as the number does: two bytes below 0x8000, else three to five, as many as there are ones
// at the front of the first byte, and two more. The first byte is never 0xff.
inline void append_sortable(std::string& bytes, std::uint32_t number) {
  std::size_t length = 2;
  if (number >= 0x8000) length = static_cast<std::size_t>(std::bit_width(number) + 5) / 7;
  const std::uint32_t mark = length == 2 ? 0 : (0xffU << (10 - length)) & 0xffU;
  for (std::size_t left = length; left-- > 0;) {
    const std::uint32_t byte = left < 4 ? (number >> (8 * left)) & 0xffU : 0;
    bytes += static_cast<char>(left == length - 1 ? byte | mark : byte);
  }
}

// Back; 0 for bytes that no number has.
inline std::uint32_t sortable_number(std::string_view bytes) noexcept {
  if (bytes.size() < 2 || bytes.size() > 5) return 0;
  const auto first = static_cast<unsigned char>(bytes.front());
  const std::size_t length =
      first < 0x80 ? 2 : static_cast<std::size_t>(std::countl_one(first)) + 2;
  if (bytes.size() != length) return 0;
  std::uint64_t number = length == 2 ? first : first & (0x3fU >> (length - 3));
  for (const char byte : bytes.substr(1)) number = number << 8 | static_cast<unsigned char>(byte);
  return static_cast<std::uint32_t>(number);
}

// Sorts as the text does, whatever follows: a NUL is followed by 0xff.
inline void append_escaped(std::string& bytes, std::string_view text) {
  for (std::size_t nul; (nul = text.find('\0')) != std::string_view::npos;) {
    bytes.append(text.substr(0, nul + 1)).append(1, '\xff');
    text.remove_prefix(nul + 1);
  }
  bytes.append(text);
}

// Numbers of fixed width, the highest byte first.
inline void put_16(char* place, std::size_t number) noexcept {
  place[0] = static_cast<char>(number >> 8);
  place[1] = static_cast<char>(number);
}

inline void put_32(char* place, std::uint32_t number) noexcept {
  put_16(place, number >> 16);
  put_16(place + 2, number & 0xffffU);
}

inline std::size_t get_16(const char* place) noexcept {
  return std::size_t{static_cast<unsigned char>(place[0])} << 8 |
         static_cast<unsigned char>(place[1]);
}

inline std::uint32_t get_32(const char* place) noexcept {
  return static_cast<std::uint32_t>(get_16(place) << 16 | get_16(place + 2));
}

// The first eight bytes as a number that sorts as they do; a shorter text is filled up with NUL.
inline std::uint64_t sort_prefix(std::string_view text) noexcept {
  std::uint64_t prefix = 0;
  if (text.size() >= 8) {
    std::memcpy(&prefix, text.data(), 8);
    return std::endian::native == std::endian::big ? prefix : __builtin_bswap64(prefix);
  }
  for (const char byte : text) prefix = prefix << 8 | static_cast<unsigned char>(byte);
  return text.empty() ? 0 : prefix << (64 - 8 * text.size());
}

}  // namespace fuge::glass
