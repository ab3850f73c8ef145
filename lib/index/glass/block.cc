#include "index/glass/block.h"

#include <algorithm>

#include "index/glass/packing.h"

namespace fuge::glass {

char* Block::add(std::size_t item_size) noexcept {
  begin_ -= item_size;
  put_16(bytes_.data() + directory_end(), begin_);
  ++count_;
  return bytes_.data() + begin_;
}

std::string_view Block::finish() noexcept {
  char* const bytes = bytes_.data();
  put_32(bytes, revision_);
  bytes[level_offset] = static_cast<char>(level_);
  put_16(bytes + 5, free());
  put_16(bytes + 7, free());
  put_16(bytes + directory_end_offset, directory_end());
  // What an earlier block left there.
  std::fill(bytes + directory_end(), bytes + begin_, '\0');
  return {bytes, block_size};
}

void Block::clear() noexcept {
  count_ = 0;
  begin_ = block_size;
}

}  // namespace fuge::glass
