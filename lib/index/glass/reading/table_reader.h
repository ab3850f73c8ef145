// Layer: index. Reads a table of a glass database: its entries in the order of their keys, from any
// key on.
//
// Xapian reads a block anew for each list that it opens, and goes through three layers for each
// posting. Here blocks that were read are kept, and whole entries are given.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/block.h"
#include "index/glass/file.h"

namespace fuge::glass {

// Where a table begins, as iamglass says.
struct TableRoot {
  std::uint32_t block = 0;
  unsigned level = 0;
};

// The blocks of a table. Used by one thread at a time. A writer may go on meanwhile:
// Xapian::DatabaseModifiedError where it has overwritten what this revision needs, as of Xapian.
// Xapian::DatabaseCorruptError for what no writer made; Error(io).
class TableReader {
 public:
  using Bytes = std::array<char, block_size>;

  TableReader(const std::filesystem::path& file, TableRoot root, std::uint32_t revision);

  TableRoot root() const noexcept { return root_; }
  // The block, which has to be of this level.
  std::shared_ptr<const Bytes> load(unsigned level, std::uint32_t number);

 private:
  struct Loaded {
    std::uint32_t number = 0;
    std::shared_ptr<const Bytes> bytes = {};
  };

  File file_;
  TableRoot root_;
  std::uint32_t revision_;
  std::vector<Loaded> loaded_;
};

// A place in a table. Errors are those of the reader, which outlives it; behind one the cursor is
// of no use any more.
class TableCursor {
 public:
  explicit TableCursor(TableReader& table);

  // Goes to the first entry whose key isn't before this one, which isn't empty; false at the end.
  bool seek(std::string_view key);
  // Goes on to the next entry; false at the end. Not at the end.
  bool next();

  // Of the entry. Not at the end. Valid until the cursor is used again.
  std::string_view key();
  std::string_view tag();

 private:
  // The block of a level in which the entry is, and the place in its directory.
  struct Level {
    std::shared_ptr<const TableReader::Bytes> bytes = {};
    std::size_t count = 0;  // items
    std::size_t at = 0;
  };
  struct Item {
    std::string_view key = {};
    std::size_t component = 1;  // which piece of the tag, from 1
    bool is_last = true;        // piece
    std::string_view piece = {};
  };

  void load(unsigned level, std::uint32_t number);
  static std::string_view item_bytes(const Level& level, std::size_t i);
  Item leaf_item(std::size_t i) const;
  std::uint32_t child(unsigned level) const;
  bool is_in_leaf(std::string_view key) const;
  void seek_in_branch(unsigned level, std::string_view key);
  void seek_in_leaf(std::string_view key);
  bool next_item();
  bool next_leaf();

  TableReader& table_;
  std::vector<Level> levels_;  // the leaf first
  std::string tag_;
};

}  // namespace fuge::glass
