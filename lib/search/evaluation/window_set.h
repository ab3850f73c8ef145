// Layer: search. Plans are evaluated by windows of documents: what of them matches is a bit each,
// and what they score stands side by side.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/bits.h"

namespace fuge::search {

// Documents whose bits and scores stay in the first cache of a processor.
inline constexpr std::size_t window_size = 2048;

// Documents from `begin` to before `end`.
struct Window {
  Xapian::docid begin = 0;

  // That has the document.
  static Window of(Xapian::docid document) {
    return {document - document % static_cast<Xapian::docid>(window_size)};
  }
  Xapian::docid end() const { return begin + static_cast<Xapian::docid>(window_size); }
};

// Documents of a window, by their offsets from its begin.
class WindowSet {
 public:
  static constexpr std::size_t bits = 64;
  static constexpr std::size_t words = window_size / bits;

  WindowSet() = default;
  explicit WindowSet(const std::uint64_t* from) { std::copy_n(from, words, words_.begin()); }
  // Those whose byte is 1; any other one is 0.
  static WindowSet of(const std::array<std::uint8_t, window_size>& bytes) {
    constexpr std::uint64_t lowest_bits_to_front = 0x0102'0408'1020'4080U;
    constexpr std::size_t together = 8;
    WindowSet set;
    for (std::size_t i = 0; i < window_size; i += together) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, bytes.data() + i, together);
      if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
      set.words_[i / bits] |= (eight * lowest_bits_to_front >> 56U) << (i % bits);
    }
    return set;
  }
  void copy_to(std::uint64_t* to) const { std::ranges::copy(words_, to); }

  void clear() { words_.fill(0); }
  void add(std::size_t offset) { words_[offset / bits] |= std::uint64_t{1} << (offset % bits); }
  void remove(std::size_t offset) {
    words_[offset / bits] &= ~(std::uint64_t{1} << (offset % bits));
  }
  // All bits of a number where it is contained, else none.
  std::uint32_t mask(std::size_t offset) const {
    return 0U - static_cast<std::uint32_t>(words_[offset / bits] >> (offset % bits) & 1);
  }
  bool contains(std::size_t offset) const {
    return (words_[offset / bits] >> (offset % bits) & 1) != 0;
  }

  bool empty() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words_) all |= word;
    return all == 0;
  }
  std::size_t count() const {
    std::size_t sum = 0;
    for (const std::uint64_t word : words_) sum += count_bits(word);
    return sum;
  }
  // Quicker than to count where there are many.
  bool has_fewer_than(std::size_t most) const {
    std::size_t sum = 0;
    for (const std::uint64_t word : words_) {
      sum += count_bits(word);
      if (sum >= most) return false;
    }
    return true;
  }

  void unite(const WindowSet& other) {
    for (std::size_t i = 0; i < words; ++i) words_[i] |= other.words_[i];
  }
  void intersect(const WindowSet& other) {
    for (std::size_t i = 0; i < words; ++i) words_[i] &= other.words_[i];
  }
  void subtract(const WindowSet& other) {
    for (std::size_t i = 0; i < words; ++i) words_[i] &= ~other.words_[i];
  }

  // Calls `visit(offset)` in their order.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < words; ++i)
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        visit(i * bits + static_cast<std::size_t>(std::countr_zero(word)));
  }

 private:
  std::array<std::uint64_t, words> words_ = {};
};

}  // namespace fuge::search
