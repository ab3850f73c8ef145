// Layer: base. Looking up words in the tables that the build writes from data/de, which are in the
// order of their bytes.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

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

}  // namespace fuge
