// Layer: index. How blocks, items and keys of glass tables are laid out, for who writes and who
// reads them.
#pragma once

#include <cstddef>
#include <string_view>

namespace fuge::glass::layout {

// An item of a leaf: its size less 3, with flags in the three highest bits (2 bytes), the length of
// the key (1), the key, from the second piece on the number of the piece (2), the piece.
inline constexpr std::size_t size_width = 2;
inline constexpr std::size_t key_length_width = 1;
inline constexpr std::size_t component_width = 2;
inline constexpr std::size_t fixed_width = size_width + key_length_width;
// Of the first byte.
inline constexpr unsigned char compressed_flag = 0x80;
inline constexpr unsigned char last_flag = 0x40;
inline constexpr unsigned char first_flag = 0x20;
inline constexpr std::size_t size_mask = 0x1fff;

// An item of a branch: the block (4), the length of the key (1), the key, the number of the piece.
inline constexpr std::size_t block_number_width = 4;

// How keys of the table postlist begin that are none of terms.
inline constexpr std::string_view metadata_mark{"\0\xc0", 2};
inline constexpr std::string_view values_mark{"\0\xd8", 2};

}  // namespace fuge::glass::layout
