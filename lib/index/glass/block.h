// Layer: index. A block of a glass table's B-tree while it is filled.
//
// It begins with the revision (4 bytes), the level (1; 0 is a leaf), the free bytes in one piece
// and all of them (2 each), and the end of the directory (2). The directory follows, with the
// offset (2) of each item in their order; the items stand at the end, the first one last.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fuge::glass {

inline constexpr std::size_t block_size = 8192;
// Of a database that takes nobody's place.
inline constexpr std::uint32_t first_revision = 1;

class Block {
 public:
  explicit Block(unsigned level, std::uint32_t revision = first_revision)
      : level_(level), revision_(revision) {}

  bool empty() const noexcept { return count_ == 0; }
  // For an item and its place in the directory.
  std::size_t free() const noexcept { return begin_ - directory_end(); }
  bool has_room_for(std::size_t item_size) const noexcept {
    return item_size + directory_width <= free();
  }
  // Where the next item is to be written, in as many bytes; there is room for it.
  char* add(std::size_t item_size) noexcept;

  // Completes the block, as it is to be written.
  std::string_view finish() noexcept;
  void clear() noexcept;

  static constexpr std::size_t level_offset = 4;
  static constexpr std::size_t directory_end_offset = 9;
  static constexpr std::size_t header_size = 11;
  static constexpr std::size_t directory_width = 2;

 private:
  std::size_t directory_end() const noexcept { return header_size + count_ * directory_width; }

  unsigned level_;
  std::uint32_t revision_;
  std::size_t count_ = 0;
  std::size_t begin_ = block_size;  // of the items
  std::array<char, block_size> bytes_{};
};

}  // namespace fuge::glass
