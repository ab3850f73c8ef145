// Layer: analysis. Memory for many small things that go all at once.
#pragma once

#include <algorithm>
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
    Thing* first = reinterpret_cast<Thing*>(take(count * sizeof(Thing)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) Thing();
    return {first, count};
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    std::byte* place = take(text.size());
    std::memcpy(place, text.data(), text.size());
    return {reinterpret_cast<const char*>(place), text.size()};
  }

  std::size_t bytes() const noexcept { return bytes_; }

  // All of it goes; one block stays, to be used again.
  void clear() {
    if (blocks_.size() > 1) blocks_.resize(1);
    used_ = 0;
    size_ = blocks_.empty() ? 0 : block_bytes;
    bytes_ = 0;
  }

 private:
  static constexpr std::size_t alignment = alignof(void*);
  static constexpr std::size_t block_bytes = std::size_t{1} << 16;

  std::byte* take(std::size_t count) {
    count = (count + alignment - 1) / alignment * alignment;
    if (used_ + count > size_) add_block(std::max(count, block_bytes));
    std::byte* place = blocks_.back().get() + used_;
    used_ += count;
    bytes_ += count;
    return place;
  }

  void add_block(std::size_t size) {
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    used_ = 0;
    size_ = size;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t used_ = 0;   // of the last block
  std::size_t size_ = 0;   // of the last block
  std::size_t bytes_ = 0;  // of what was taken
};

}  // namespace fuge::analysis
