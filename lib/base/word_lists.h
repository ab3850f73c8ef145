// Layer: base. Looking up words in the tables that the build writes from data/de, which are in the
// order of their bytes.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/text_hash.h"

namespace fuge {

template <std::size_t count>
constexpr bool has_word(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// The row whose `key`, the member by which rows are in order, is the word; nullptr for none.
template <class Row, std::size_t count>
constexpr const Row* find_row(const std::array<Row, count>& rows, std::string_view Row::*key,
                              std::string_view word) {
  const auto row = std::lower_bound(rows.begin(), rows.end(), word,
                                    [key](const Row& a, std::string_view b) { return a.*key < b; });
  return row != rows.end() && (*row).*key == word ? &*row : nullptr;
}

// The words of a table by a hash, made while the library is compiled: for tables that every word is
// looked up in. None of them is empty.
template <std::size_t count>
class WordIndex {
 public:
  constexpr explicit WordIndex(const std::array<std::string_view, count>& words) : words_(words) {
    fill();
  }
  template <class Row>
  constexpr WordIndex(const std::array<Row, count>& rows, std::string_view Row::*key) {
    for (std::size_t i = 0; i < count; ++i) words_[i] = rows[i].*key;
    fill();
  }

  // The number of the word's row; nothing for another word.
  std::optional<std::size_t> find(std::string_view word) const noexcept {
    if (word.empty()) return std::nullopt;
    for (std::size_t slot = slot_of(word); slots_[slot] != 0; slot = next(slot))
      if (const std::size_t row = slots_[slot] - std::size_t{1}; same_text(words_[row], word))
        return row;
    return std::nullopt;
  }
  bool has(std::string_view word) const noexcept { return find(word).has_value(); }

 private:
  static constexpr std::size_t slot_count = std::bit_ceil(4 * count);  // most look-ups meet none

  static constexpr std::size_t slot_of(std::string_view word) noexcept {
    const auto at = [word](std::size_t i) -> std::uint32_t {
      return static_cast<unsigned char>(word[i]);
    };
    const std::size_t last = word.size() - 1;
    std::uint32_t hash = at(0) | at(last / 2) << 8U | at(last) << 16U | at((last + 1) / 2) << 24U;
    hash = (hash ^ static_cast<std::uint32_t>(word.size()) * 0x9E3779B1U) * 0x85EBCA6BU;
    return (hash ^ hash >> 15U) & (slot_count - 1);
  }
  static constexpr std::size_t next(std::size_t slot) noexcept {
    return (slot + 1) & (slot_count - 1);
  }
  constexpr void fill() {
    for (std::size_t i = 0; i < count; ++i) {
      std::size_t slot = slot_of(words_[i]);
      while (slots_[slot] != 0) slot = next(slot);
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  std::array<std::string_view, count> words_{};
  std::array<std::uint16_t, slot_count> slots_{};  // 1 and the row; 0 for none
};

}  // namespace fuge
