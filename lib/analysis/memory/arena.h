// Layer: analysis. Memory for many small things that go all at once.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace fuge::analysis {

// What lies in it is never destroyed: nothing that owns anything belongs here.
class Arena {
 public:
  // `count` of them, as their default constructor has them.
  template <typename Thing>
  std::span<Thing> make(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<Thing> && alignof(Thing) <= alignment);
    if (count == 0) return {};
    Thing* first = reinterpret_cast<Thing*>(take_aligned(count * sizeof(Thing)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) Thing();
    return {first, count};
  }

  // One, with the text right behind it.
  template <typename Thing>
  Thing& make_before(std::string_view text) {
    static_assert(std::is_trivially_destructible_v<Thing> && alignof(Thing) <= alignment);
    std::byte* place = take_aligned(sizeof(Thing) + text.size());
    std::memcpy(place + sizeof(Thing), text.data(), text.size());
    return *new (place) Thing();
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    std::byte* place = take(text.size());
    std::memcpy(place, text.data(), text.size());
    return {reinterpret_cast<const char*>(place), text.size()};
  }

  std::size_t bytes() const noexcept { return bytes_; }

  // All of it goes; some blocks stay, to be used again.
  void clear() {
    if (blocks_.size() > most_kept) blocks_.resize(most_kept);
    std::erase_if(blocks_, [](const Block& block) { return block.size > block_bytes; });
    in_use_ = 0;
    used_ = 0;
    size_ = 0;
    bytes_ = 0;
  }

 private:
  static constexpr std::size_t alignment = alignof(void*);
  // Of the first, and twice as many of each behind it: a text has few bytes of its own.
  static constexpr std::size_t fewest_block_bytes = std::size_t{1} << 10;
  static constexpr std::size_t block_bytes = std::size_t{1} << 16;
  static constexpr std::size_t doubled = 6;
  static_assert(fewest_block_bytes << doubled == block_bytes);
  static constexpr std::size_t most_kept = 16;

  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size;
  };

  std::byte* take_aligned(std::size_t count) {
    const std::size_t begin = (used_ + alignment - 1) / alignment * alignment;
    bytes_ += begin - used_;
    used_ = begin;
    return take(count);
  }

  std::byte* take(std::size_t count) {
    if (used_ + count > size_) begin_block(count);
    std::byte* place = blocks_[in_use_ - 1].bytes.get() + used_;
    used_ += count;
    bytes_ += count;
    return place;
  }

  void begin_block(std::size_t count) {
    if (in_use_ == blocks_.size() || blocks_[in_use_].size < count) {
      const std::size_t usual = in_use_ < doubled ? fewest_block_bytes << in_use_ : block_bytes;
      const std::size_t size = std::max(count, usual);
      blocks_.resize(in_use_);
      blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
    }
    size_ = blocks_[in_use_++].size;
    used_ = 0;
  }

  std::vector<Block> blocks_;
  std::size_t in_use_ = 0;  // blocks
  std::size_t used_ = 0;    // of the last one in use
  std::size_t size_ = 0;    // likewise
  std::size_t bytes_ = 0;   // of what was taken
};

// Whether nobody else holds it, so that it may be changed: whoever held it may have read it in
// another thread, and has done so by then.
template <typename Thing>
bool is_held_alone(const std::shared_ptr<Thing>& thing) noexcept {
  if (thing.use_count() != 1) return false;
  std::atomic_thread_fence(std::memory_order_acquire);
  return true;
}

// Empty: the same where nobody else holds it, else another one.
inline void renew(std::shared_ptr<Arena>& arena) {
  if (is_held_alone(arena))
    arena->clear();
  else
    arena = std::make_shared<Arena>();
}

}  // namespace fuge::analysis
