// Layer: compound. A trie in one array of 32-bit units: a step is two reads and an XOR.
//
// Units as in J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure"
// (1989), with the label in place of the parent for the check, as S. Yata's darts-clone has it:
//   node  bit 31: 0, bits 6–30: offset to the children, bit 5: a value stands at the child 0,
//         bits 0–4: the label that leads here
//   value bit 31: 1, bits 0–30: the value
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "compound/alphabet.h"

namespace fuge::compound {

inline constexpr std::uint32_t value_mark = 1U << 31U;
inline constexpr std::uint32_t has_value_mark = 1U << 5U;
inline constexpr std::uint32_t label_mask = 31;
inline constexpr unsigned offset_shift = 6;

// Refers to the units, which must outlive it. Never reads beyond them, whatever they hold.
class DoubleArray {
 public:
  using Node = std::uint32_t;  // the index of its unit
  static constexpr Node none = 0xFFFFFFFF;

  DoubleArray() = default;
  explicit DoubleArray(std::span<const std::uint32_t> units) : units_(units) {}

  Node root() const noexcept { return units_.empty() ? none : 0; }

  // The child by a label from 1; `none` where there is none.
  Node child(Node node, Code label) const noexcept {
    const Node target = (units_[node] >> offset_shift) ^ label;
    if (target >= units_.size()) return none;
    return (units_[target] & (value_mark | label_mask)) == label ? target : none;
  }

  bool has_value(Node node) const noexcept { return (units_[node] & has_value_mark) != 0; }

  // Of a node that has one: 31 bits.
  std::uint32_t value(Node node) const noexcept {
    const Node target = units_[node] >> offset_shift;
    return target < units_.size() ? units_[target] & ~value_mark : 0;
  }

 private:
  std::span<const std::uint32_t> units_;
};

}  // namespace fuge::compound
