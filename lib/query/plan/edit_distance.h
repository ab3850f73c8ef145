// Layer: query. How many letters differ, for many words in alphabetical order.
//
// The distance counts inserted, left out and replaced letters and swapped neighbours as one edit
// each, and edits no place twice (optimal string alignment, the restricted distance of Damerau
// 1964). Its table is kept for the letters that a word shares with the one before, and is computed
// only as far from the diagonal as the bound lets it be: time for a word is linear in its new
// letters, memory in the word times the bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::query {

class EditDistance {
 public:
  // From `word` (UTF-8), up to `most` edits; most < 100.
  EditDistance(std::string_view word, std::uint32_t most);

  // Of `other` (any bytes); nothing where it is over the bound.
  std::optional<std::uint32_t> to(std::string_view other);

  // After to(): bytes of `other` with which no word that begins so is within the bound; 0 where
  // longer ones may be.
  std::size_t hopeless() const noexcept { return hopeless_; }

 private:
  // The distances from so many letters of the other word to each beginning of this one, from the
  // first column that can be within the bound; all columns that aren't there are beyond it.
  struct Row {
    std::size_t first = 0;
    std::vector<std::uint32_t> cells = {};
    std::uint32_t least = 0;
  };

  void push(char32_t letter);
  std::uint32_t cell(std::size_t row, std::size_t column) const noexcept;
  std::uint32_t computed(std::size_t row, std::size_t column) const noexcept;
  bool is_hopeless(std::size_t row) const noexcept;

  std::u32string word_;
  std::uint32_t most_;
  std::u32string other_ = {};   // the letters that there are rows for
  std::vector<Row> rows_ = {};  // at least one more than letters: memory is used again
  std::size_t hopeless_ = 0;
};

}  // namespace fuge::query
