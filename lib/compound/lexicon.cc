#include "compound/lexicon.h"

#include <cstring>

#include "base/byte_cutter.h"
#include "fuge/error.h"

namespace fuge::compound {

Lexicon::Lexicon(std::span<const std::byte> bytes) {
  ByteCutter cutter(bytes, "the lexicon is cut short: build the library again");
  std::memcpy(&header_, cutter.cut<std::byte>(sizeof(Header)).data(), sizeof(Header));
  if (header_.magic != lexicon_magic)
    throw Error(ErrorCode::invalid_argument, "this isn't a lexicon of fuge's");
  parts_ = DoubleArray(cutter.cut<std::uint32_t>(header_.unit_count));
  records_ = cutter.cut<Record>(header_.record_count);
  const auto strings = cutter.cut<char>(header_.string_bytes);
  strings_ = {strings.data(), strings.size()};
  letter_costs_ = cutter.cut<std::uint8_t>(letter_cost_count);
  if (!cutter.at_end() || records_.empty())
    throw Error(ErrorCode::invalid_argument, "the lexicon is of another form");
}

std::string_view Lexicon::string(std::uint16_t place) const noexcept {
  if (place >= strings_.size()) return {};
  const auto length = static_cast<unsigned char>(strings_[place]);
  return strings_.substr(place + std::size_t{1}, length);
}

std::optional<PartValue> Lexicon::find(std::span<const Code> codes) const noexcept {
  DoubleArray::Node node = parts_.root();
  for (std::size_t i = 0; i < codes.size() && node != DoubleArray::none; ++i)
    node = parts_.child(node, codes[i]);
  if (node == DoubleArray::none || !parts_.has_value(node)) return std::nullopt;
  return PartValue{parts_.value(node)};
}

}  // namespace fuge::compound
