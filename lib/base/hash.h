// Layer: base. A hash that is the same on every machine and for ever, since it is stored.
#pragma once

#include <cstdint>
#include <string_view>

namespace fuge {

// FNV-1a, 64 bits (Fowler, Noll, Vo; offset basis and prime as in their reference). Not for
// secrets.
constexpr std::uint64_t stable_hash(std::string_view bytes,
                                    std::uint64_t state = 0xcbf29ce484222325U) noexcept {
  for (const char byte : bytes) {
    state ^= static_cast<unsigned char>(byte);
    state *= 0x100000001b3U;
  }
  return state;
}

}  // namespace fuge
