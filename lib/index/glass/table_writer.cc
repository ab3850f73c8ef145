#include "index/glass/table_writer.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>

#include "fuge/error.h"
#include "index/glass/layout.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

using namespace layout;

// Four of the largest items fit into a block.
constexpr std::size_t items_per_block = 4;
constexpr std::size_t max_item_size =
    (block_size - Block::header_size - items_per_block * Block::directory_width) / items_per_block;

constexpr std::size_t max_tag_bytes = std::size_t{100} << 20;

// The most bytes of a tag in each item but the first, which has no number.
constexpr std::size_t piece_size(std::size_t key_size) {
  return max_item_size - fixed_width - key_size - component_width;
}

// Of two keys, the second one greater or the same.
std::size_t first_difference(std::string_view one, std::string_view other) {
  const auto [at, ignored] = std::ranges::mismatch(one, other);
  return static_cast<std::size_t>(at - one.begin());
}

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(ErrorCode::invalid_argument, reason);
}

}  // namespace

TableWriter::TableWriter(const std::filesystem::path& file, std::uint32_t revision)
    : file_(File::create(file)), revision_(revision) {
  levels_.emplace_back(0U, revision_);
  // Each table begins with an entry of no key.
  add_item({}, 1, {}, first_flag | last_flag);
}

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
  check(key, tag);
  const unsigned char flags = compressed ? compressed_flag : 0;
  std::size_t component = 1;
  std::size_t size = first_piece(key.size(), tag.size());
  do {
    const std::string_view piece = tag.substr(0, size);
    tag.remove_prefix(piece.size());
    add_item(key, component, piece,
             static_cast<unsigned char>(flags | (component == 1 ? first_flag : 0) |
                                        (tag.empty() ? last_flag : 0)));
    ++component;
    size = piece_size(key.size());
  } while (!tag.empty());
  last_key_ = key;
  ++entries_;
}

void TableWriter::check(std::string_view key, std::string_view tag) const {
  if (key.empty() || key.size() > max_key_bytes)
    refuse(fmt::format("a key of {} bytes: it must have 1 to {}", key.size(), max_key_bytes));
  if (key <= last_key_) refuse("a key that isn't greater than the one before");
  if (tag.size() > max_tag_bytes)
    refuse(fmt::format("a tag of {} bytes: it may have {}", tag.size(), max_tag_bytes));
}

// How much of a tag goes into its first item: all of it, or what fills the block.
std::size_t TableWriter::first_piece(std::size_t key_size, std::size_t tag_size) const {
  const std::size_t most = piece_size(key_size) + component_width;
  const std::size_t overhead = Block::directory_width + fixed_width + key_size;
  const std::size_t free = levels_[0].block.free();
  if (tag_size <= most && tag_size + overhead <= free) return tag_size;
  // What is left once as many of the largest items as fit have followed.
  const std::size_t rest =
      tag_size <= most ? free : free % (max_item_size + Block::directory_width);
  // A smaller piece costs more, in its item and in longer keys of branches, than it fills.
  constexpr std::size_t worth_it = 34;
  if (rest >= overhead + key_size + worth_it) return std::min(rest - overhead, most);
  return std::min(tag_size, most);
}

void TableWriter::add_item(std::string_view key, std::size_t component, std::string_view piece,
                           unsigned char flags) {
  const std::size_t number_width = component == 1 ? 0 : component_width;
  const std::size_t size = fixed_width + key.size() + number_width + piece.size();
  if (!levels_[0].block.has_room_for(size)) start_leaf(key, component);
  char* place = levels_[0].block.add(size);
  put_16(place, size - fixed_width);
  place[0] = static_cast<char>(place[0] | static_cast<char>(flags));
  place[2] = static_cast<char>(key.size());
  place = std::copy(key.begin(), key.end(), place + fixed_width);
  if (number_width != 0) put_16(place, component);
  std::copy(piece.begin(), piece.end(), place + number_width);
}

void TableWriter::start_leaf(std::string_view key, std::size_t component) {
  close_block(0);
  // As short as tells the two blocks apart. A further piece of the last tag has the same key.
  const std::size_t shared = component == 1 ? first_difference(last_key_, key) : key.size();
  levels_[0].separator = {std::string(key.substr(0, shared + 1)), component};
}

void TableWriter::close_block(unsigned level) {
  const std::uint32_t number = write_block(level);
  if (levels_.size() == level + 1) levels_.emplace_back(level + 1, revision_);
  add_branch(level + 1, levels_[level].separator, number);
  levels_[level].block.clear();
}

void TableWriter::add_branch(unsigned level, const Separator& separator, std::uint32_t child) {
  const std::size_t overhead = block_number_width + key_length_width + component_width;
  if (!levels_[level].block.has_room_for(overhead + separator.key.size())) {
    close_block(level);
    levels_[level].separator = separator;
  }
  Block& block = levels_[level].block;
  // The first entry of a block stands for all that is less than the second.
  const std::string_view key = block.empty() ? std::string_view() : separator.key;
  const std::size_t component = block.empty() ? 0 : separator.component;
  char* place = block.add(overhead + key.size());
  put_32(place, child);
  place[block_number_width] = static_cast<char>(key.size());
  place = std::copy(key.begin(), key.end(), place + block_number_width + key_length_width);
  put_16(place, component);
}

std::uint32_t TableWriter::write_block(unsigned level) {
  file_.write(levels_[level].block.finish());
  return blocks_++;
}

Root TableWriter::finish() {
  // A block that is full has made the level above: the last one has no block but the root's.
  for (unsigned level = 0; level + 1 < levels_.size(); ++level) close_block(level);
  const auto top = static_cast<unsigned>(levels_.size() - 1);
  const std::uint32_t root = write_block(top);
  file_.flush();
  file_.sync();
  return {root, top, entries_, blocks_};
}

}  // namespace fuge::glass
