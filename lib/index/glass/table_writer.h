// Layer: index. A table of a glass database, written front to back in the order of its keys.
//
//   TableWriter table(folder / "docdata.glass");
//   table.add(key, tag);             // each key greater than the one before
//   const Root root = table.finish();
//
// A table is a B-tree in blocks. Leaves are filled to the last item that fits; a branch is written
// once it is full, behind the blocks it points to, and the root is the last block. So nothing is
// read again and nothing is written twice: what Xapian makes of keys that come in any order costs
// it a search for each.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>

#include "index/glass/block.h"
#include "index/glass/file.h"

namespace fuge::glass {

// What the file iamglass says of a table.
struct Root {
  std::uint32_t block = 0;
  unsigned level = 0;
  std::uint64_t entries = 0;  // keys
  std::uint32_t blocks = 0;   // 0: there is no such table
};

class TableWriter {
 public:
  static constexpr std::size_t max_key_bytes = 255;

  // `revision` is that of the database. Throws Error(io), as the others do.
  explicit TableWriter(const std::filesystem::path& file, std::uint32_t revision = first_revision);

  // `compressed` says that the tag is a raw deflate stream, which Xapian inflates when it reads it;
  // see Deflater. Throws Error(invalid_argument) for a key that is empty, too long, or not greater
  // than the one before, and for a tag of more than 100 MB; nothing is written then.
  void add(std::string_view key, std::string_view tag, bool compressed = false);

  // Writes what is left, and syncs. Nothing can be added afterwards.
  Root finish();

 private:
  // Where an entry of the level above may begin: at least as great as the first key of a block, and
  // greater than the last one of the block before.
  struct Separator {
    std::string key;
    std::size_t component = 0;  // which piece of its tag the item holds, from 1
  };
  struct Level {
    Level(unsigned number, std::uint32_t revision) : block(number, revision) {}
    Block block;
    Separator separator;  // of the block
  };

  void check(std::string_view key, std::string_view tag) const;
  std::size_t first_piece(std::size_t key_size, std::size_t tag_size) const;
  void add_item(std::string_view key, std::size_t component, std::string_view piece,
                unsigned char flags);
  void start_leaf(std::string_view key, std::size_t component);
  void add_branch(unsigned level, const Separator& separator, std::uint32_t child);
  // Writes the block of this level, and enters it into the next one.
  void close_block(unsigned level);
  std::uint32_t write_block(unsigned level);

  File file_;
  std::uint32_t revision_;
  std::deque<Level> levels_;  // where they stay while another is added
  std::string last_key_;
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
};

}  // namespace fuge::glass
