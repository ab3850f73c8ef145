// Layer: base. Bits of numbers.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fuge {

// How many are set. std::popcount is a call where the processor may lack the instruction.
constexpr std::size_t count_bits(std::uint64_t bits) noexcept {
  bits -= (bits >> 1U) & 0x5555'5555'5555'5555U;
  bits = (bits & 0x3333'3333'3333'3333U) + ((bits >> 2U) & 0x3333'3333'3333'3333U);
  return (((bits + (bits >> 4U)) & 0x0F0F'0F0F'0F0F'0F0FU) * 0x0101'0101'0101'0101U) >> 56U;
}

}  // namespace fuge
