// Layer: search. Plans are evaluated by windows of documents: what of them matches is a bit each,
// and what they score stands side by side.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

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
  void copy_to(std::uint64_t* to) const { std::ranges::copy(words_, to); }

  void clear() { words_.fill(0); }
  void add(std::size_t offset) { words_[offset / bits] |= std::uint64_t{1} << (offset % bits); }
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
    for (const std::uint64_t word : words_) sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
  }
  // Quicker than to count where there are many.
  bool has_fewer_than(std::size_t most) const {
    std::size_t sum = 0;
    for (const std::uint64_t word : words_) {
      sum += static_cast<std::size_t>(std::popcount(word));
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
