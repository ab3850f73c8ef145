#include "index/glass/reading/table_reader.h"

#include <xapian.h>

#include <algorithm>

#include "index/glass/layout.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

using namespace layout;

// 2 MB of blocks: what a search reads again and again.
constexpr std::size_t most_loaded = 256;

[[noreturn]] void throw_corrupt() {
  throw Xapian::DatabaseCorruptError("a block of the table postlist can't be read");
}

[[noreturn]] void throw_modified() {
  throw Xapian::DatabaseModifiedError("a block of the table postlist was written meanwhile");
}

// Takes the bytes off the front.
std::string_view take(std::string_view& bytes, std::size_t count) {
  if (count > bytes.size()) throw_corrupt();
  const std::string_view front = bytes.substr(0, count);
  bytes.remove_prefix(count);
  return front;
}

std::string_view take_key(std::string_view& bytes) {
  return take(bytes, static_cast<unsigned char>(take(bytes, 1).front()));
}

}  // namespace

TableReader::TableReader(const std::filesystem::path& file, TableRoot root, std::uint32_t revision)
    : file_(File::open(file)), root_(root), revision_(revision), loaded_(most_loaded) {
  load(root.level, root.block);
}

std::shared_ptr<const TableReader::Bytes> TableReader::load(unsigned level, std::uint32_t number) {
  Loaded& loaded = loaded_[number % most_loaded];
  if (!loaded.bytes || loaded.number != number) {
    auto bytes = std::make_shared_for_overwrite<Bytes>();
    const std::uint64_t offset = std::uint64_t{number} * block_size;
    std::array<char, 4> revision{};
    if (file_.read_up_to(offset, bytes->data(), block_size) < block_size ||
        file_.read_up_to(offset, revision.data(), revision.size()) < revision.size())
      throw_corrupt();
    // Written meanwhile, of which the first bytes tell first: what was read may be of both.
    if (get_32(revision.data()) > revision_) throw_modified();
    loaded = {number, std::move(bytes)};
  }
  const char* const bytes = loaded.bytes->data();
  if (get_32(bytes) > revision_) throw_modified();
  const std::size_t end = get_16(bytes + Block::directory_end_offset);
  if (static_cast<unsigned char>(bytes[Block::level_offset]) != level || end > block_size ||
      end < Block::header_size + Block::directory_width)
    throw_corrupt();
  return loaded.bytes;
}

TableCursor::TableCursor(TableReader& table) : table_(table), levels_(table.root().level + 1) {
  load(table.root().level, table.root().block);
}

void TableCursor::load(unsigned level, std::uint32_t number) {
  Level& into = levels_[level];
  into.bytes = table_.load(level, number);
  const std::size_t end = get_16(into.bytes->data() + Block::directory_end_offset);
  into.count = (end - Block::header_size) / Block::directory_width;
  into.at = 0;
}

// From where it begins: how long it is, it says itself.
std::string_view TableCursor::item_bytes(const Level& level, std::size_t i) {
  const char* const bytes = level.bytes->data();
  const std::size_t begin = get_16(bytes + Block::header_size + i * Block::directory_width);
  return {bytes + std::min(begin, block_size), block_size - std::min(begin, block_size)};
}

TableCursor::Item TableCursor::leaf_item(std::size_t i) const {
  std::string_view bytes = item_bytes(levels_.front(), i);
  const std::string_view head = take(bytes, size_width);
  const auto flags = static_cast<unsigned char>(head.front());
  bytes = take(bytes, (get_16(head.data()) & size_mask) + key_length_width);
  if ((flags & compressed_flag) != 0) throw_corrupt();  // never in this table
  Item item;
  item.key = take_key(bytes);
  if ((flags & first_flag) == 0) item.component = get_16(take(bytes, component_width).data());
  item.is_last = (flags & last_flag) != 0;
  item.piece = bytes;
  return item;
}

std::uint32_t TableCursor::child(unsigned level) const {
  std::string_view bytes = item_bytes(levels_[level], levels_[level].at);
  return get_32(take(bytes, block_number_width).data());
}

bool TableCursor::is_in_leaf(std::string_view key) const {
  const Level& leaf = levels_.front();
  return leaf.bytes && leaf_item(0).key < key && leaf_item(leaf.count - 1).key >= key;
}

bool TableCursor::seek(std::string_view key) {
  if (!is_in_leaf(key)) {
    for (unsigned level = static_cast<unsigned>(levels_.size()) - 1; level > 0; --level) {
      seek_in_branch(level, key);
      load(level - 1, child(level));
    }
  }
  seek_in_leaf(key);
  return levels_.front().at < levels_.front().count || next_leaf();
}

// To the last item that isn't behind the first piece of the key; the first one of a block stands
// for all that is less than the second.
void TableCursor::seek_in_branch(unsigned level, std::string_view key) {
  std::size_t begin = 0;
  std::size_t end = levels_[level].count;
  while (end - begin > 1) {
    const std::size_t middle = begin + (end - begin) / 2;
    std::string_view bytes = item_bytes(levels_[level], middle);
    take(bytes, block_number_width);
    const std::string_view separator = take_key(bytes);
    const std::size_t component = get_16(take(bytes, component_width).data());
    const int order = separator.compare(key);
    (order < 0 || (order == 0 && component <= 1) ? begin : end) = middle;
  }
  levels_[level].at = begin;
}

void TableCursor::seek_in_leaf(std::string_view key) {
  std::size_t begin = 0;
  std::size_t end = levels_.front().count;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (leaf_item(middle).key < key) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  levels_.front().at = begin;
}

bool TableCursor::next() {
  while (next_item())
    if (leaf_item(levels_.front().at).component == 1) return true;
  return false;
}

bool TableCursor::next_item() {
  return ++levels_.front().at < levels_.front().count || next_leaf();
}

bool TableCursor::next_leaf() {
  unsigned level = 1;
  while (level < levels_.size() && levels_[level].at + 1 >= levels_[level].count) ++level;
  if (level == levels_.size()) return false;
  ++levels_[level].at;
  for (; level > 0; --level) load(level - 1, child(level));
  return true;
}

std::string_view TableCursor::key() {
  return leaf_item(levels_.front().at).key;
}

std::string_view TableCursor::tag() {
  Item item = leaf_item(levels_.front().at);
  if (item.is_last && item.component == 1) return item.piece;
  tag_.assign(item.piece);
  for (std::size_t component = 2; !item.is_last; ++component) {
    if (!next_item()) throw_corrupt();
    item = leaf_item(levels_.front().at);
    if (item.component != component) throw_corrupt();
    tag_.append(item.piece);
  }
  return tag_;
}

}  // namespace fuge::glass
