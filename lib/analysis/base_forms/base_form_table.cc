#include "analysis/base_forms/base_form_table.h"

#include <cstring>

#include "base/bits.h"
#include "base/byte_cutter.h"
#include "fuge/error.h"

namespace fuge::analysis {

BaseFormTable::BaseFormTable(std::span<const std::byte> bytes) {
  ByteCutter cutter(bytes, "the table of base forms is cut short: build the library again");
  std::memcpy(&header_, cutter.cut<std::byte>(sizeof(BaseFormsHeader)).data(),
              sizeof(BaseFormsHeader));
  if (header_.magic != base_forms_magic)
    throw Error(ErrorCode::invalid_argument, "this isn't a table of fuge's base forms");
  cells_ = cutter.cut<Cell>(header_.cell_count);
  set_begins_ = cutter.cut<std::uint32_t>(std::size_t{header_.set_count} + 1);
  readings_ = cutter.cut<FormReading>(header_.reading_count);
  const auto strings = cutter.cut<char>(header_.string_bytes);
  strings_ = {strings.data(), strings.size()};
  if (!cutter.at_end())
    throw Error(ErrorCode::invalid_argument, "the table of base forms is of another form");
}

std::span<const FormReading> BaseFormTable::form(
    std::span<const compound::Code> word) const noexcept {
  std::uint32_t node = header_.forms;
  for (std::size_t i = 0; i < word.size() && node != 0; ++i) node = child(node, word[i]);
  return set_at(node);
}

std::span<const FormReading> BaseFormTable::ending(
    std::span<const compound::Code> word) const noexcept {
  std::span<const FormReading> longest;
  std::uint32_t node = header_.endings;
  for (std::size_t i = word.size(); i-- > 0;) {
    node = child(node, word[i]);
    if (node == 0) break;
    if (const auto set = set_at(node); !set.empty()) longest = set;
  }
  return longest;
}

// The node that an arc leads to; 0 for none.
std::uint32_t BaseFormTable::child(std::uint32_t node, compound::Code label) const noexcept {
  if (node >= cells_.size()) return 0;
  const Cell labels = cells_[node];
  const Cell bit = Cell{1} << label;
  if ((labels & bit) == 0) return 0;
  const std::size_t cell = node + 1 + count_bits(labels & (bit - 1));
  return cell < cells_.size() ? cells_[cell] : 0;
}

std::span<const FormReading> BaseFormTable::set_at(std::uint32_t node) const noexcept {
  if (node == 0 || node + std::size_t{1} >= cells_.size() || (cells_[node] & 1U) == 0) return {};
  const std::uint32_t set = cells_[node + std::size_t{1}];
  if (set >= header_.set_count) return {};
  const std::uint32_t begin = set_begins_[set];
  const std::uint32_t end = set_begins_[set + std::size_t{1}];
  if (begin > end || end > readings_.size()) return {};
  return readings_.subspan(begin, end - begin);
}

std::string_view BaseFormTable::string(std::uint16_t place) const noexcept {
  if (place >= strings_.size()) return {};
  const auto length = static_cast<unsigned char>(strings_[place]);
  return strings_.substr(place + std::size_t{1}, length);
}

}  // namespace fuge::analysis
