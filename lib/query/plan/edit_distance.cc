#include "query/plan/edit_distance.h"

#include <algorithm>

#include "base/utf8.h"

namespace fuge::query {
EditDistance::EditDistance(std::string_view word, std::uint32_t most)
    : word_(utf8::code_points(word)), most_(most), rows_(1) {
  const std::size_t last = std::min<std::size_t>(word_.size(), most_);
  for (std::uint32_t column = 0; column <= last; ++column) rows_[0].cells.push_back(column);
}

std::optional<std::uint32_t> EditDistance::to(std::string_view other) {
  std::size_t letters = 0;
  hopeless_ = 0;
  for (std::size_t i = 0; i < other.size();) {
    const auto [letter, end] = utf8::decode(other, i);
    if (letters == other_.size() || other_[letters] != letter) {
      other_.resize(letters);
      push(letter);
    }
    ++letters;
    i = end;
    if (!is_hopeless(letters)) continue;
    hopeless_ = i;
    return std::nullopt;
  }
  const std::uint32_t distance = cell(letters, word_.size());
  return distance <= most_ ? std::optional(distance) : std::nullopt;
}

void EditDistance::push(char32_t letter) {
  other_ += letter;
  const std::size_t i = other_.size();
  if (rows_.size() <= i) rows_.emplace_back();
  Row& row = rows_[i];
  row.first = i > most_ ? i - most_ : 0;
  row.cells.clear();
  row.least = most_ + 1;
  const std::size_t last = std::min<std::size_t>(word_.size(), i + most_);
  for (std::size_t column = row.first; column <= last; ++column) {
    row.cells.push_back(computed(i, column));
    row.least = std::min(row.least, row.cells.back());
  }
}

std::uint32_t EditDistance::cell(std::size_t row, std::size_t column) const noexcept {
  const Row& cells = rows_[row];
  const bool is_there = column >= cells.first && column - cells.first < cells.cells.size();
  return is_there ? cells.cells[column - cells.first] : most_ + 1;
}

std::uint32_t EditDistance::computed(std::size_t row, std::size_t column) const noexcept {
  std::uint32_t best = cell(row - 1, column) + 1;
  if (column == 0) return best;
  const char32_t letter = other_[row - 1];
  const std::uint32_t replaced = letter == word_[column - 1] ? 0 : 1;
  best = std::min({best, cell(row, column - 1) + 1, cell(row - 1, column - 1) + replaced});
  const bool swapped =
      row > 1 && column > 1 && letter == word_[column - 2] && other_[row - 2] == word_[column - 1];
  return swapped ? std::min(best, cell(row - 2, column - 2) + 1) : best;
}

// A later row comes from the last one, or by a swap from the one before.
bool EditDistance::is_hopeless(std::size_t row) const noexcept {
  return rows_[row].least > most_ && rows_[row - 1].least >= most_;
}

}  // namespace fuge::query
