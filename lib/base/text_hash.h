// Layer: base. Hashes of texts that are looked up, not stored, and short texts compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fuge {

namespace detail {

template <typename Number>
Number load(const char* bytes) noexcept {
  Number number;
  std::memcpy(&number, bytes, sizeof(number));
  return number;
}

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) noexcept {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
  return hash ^ hash >> 32U;
}

}  // namespace detail

// For words, which are short, and with all of its bits, of which the lowest may be taken alone: a
// few instructions for each eight bytes. Its values differ between machines.
inline std::uint64_t text_hash(std::string_view text) noexcept {
  using detail::load;
  using detail::mixed;
  const char* bytes = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = left * 0xD6E8FEB86659FD93U;
  if (left >= 8) {
    for (; left > 8; left -= 8, bytes += 8) hash = mixed(hash, load<std::uint64_t>(bytes));
    hash = mixed(hash, load<std::uint64_t>(bytes + left - 8));
  } else if (left >= 4) {
    const std::uint64_t end = load<std::uint32_t>(bytes + left - 4);
    hash = mixed(hash, load<std::uint32_t>(bytes) | end << 32U);
  } else if (left > 0) {
    const auto at = [bytes](std::size_t i) -> std::uint64_t {
      return static_cast<unsigned char>(bytes[i]);
    };
    hash = mixed(hash, at(0) | at(left / 2) << 8U | at(left - 1) << 16U);
  }
  return mixed(hash, 0);
}

// With std::equal_to<> as the comparison of maps from strings that are looked up by parts of texts,
// without a copy. Not noexcept on purpose: the standard library of GCC then keeps the hash of each
// string beside it, instead of computing that of every neighbour in a bucket with each look-up.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return text_hash(text); }
};

// For short texts, without a call.
inline bool same_text(std::string_view one, std::string_view other) noexcept {
  using detail::load;
  if (one.size() != other.size()) return false;
  const char* a = one.data();
  const char* b = other.data();
  std::size_t left = one.size();
  if (left < 4) {
    for (std::size_t i = 0; i < left; ++i)
      if (a[i] != b[i]) return false;
    return true;
  }
  if (left < 8)
    return load<std::uint32_t>(a) == load<std::uint32_t>(b) &&
           load<std::uint32_t>(a + left - 4) == load<std::uint32_t>(b + left - 4);
  for (; left > 8; left -= 8, a += 8, b += 8)
    if (load<std::uint64_t>(a) != load<std::uint64_t>(b)) return false;
  return load<std::uint64_t>(a + left - 8) == load<std::uint64_t>(b + left - 8);
}

}  // namespace fuge
