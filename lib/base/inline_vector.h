// Layer: base. A vector that needs no memory of its own while it is short.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace fuge {

// Up to `few` things lie in it; more of them in a std::vector.
template <typename Thing, std::size_t few>
class InlineVector {
  static_assert(std::is_trivially_copyable_v<Thing>);

 public:
  InlineVector() = default;
  InlineVector(const InlineVector&) = default;
  InlineVector& operator=(const InlineVector&) = default;
  // What it was moved from is empty.
  InlineVector(InlineVector&& other) noexcept
      : size_(std::exchange(other.size_, 0)),
        few_(other.few_),
        many_(std::exchange(other.many_, {})) {}
  InlineVector& operator=(InlineVector&& other) noexcept {
    if (this == &other) return *this;
    size_ = std::exchange(other.size_, 0);
    few_ = other.few_;
    many_ = std::exchange(other.many_, {});
    return *this;
  }
  ~InlineVector() = default;

  void append(std::span<const Thing> things) {
    if (many_.empty() && size_ + things.size() <= few) {
      std::ranges::copy(things, few_.begin() + static_cast<std::ptrdiff_t>(size_));
    } else {
      if (many_.empty())
        many_.assign(few_.begin(), few_.begin() + static_cast<std::ptrdiff_t>(size_));
      many_.insert(many_.end(), things.begin(), things.end());
    }
    size_ += things.size();
  }
  void push_back(const Thing& thing) { append({&thing, 1}); }

  const Thing* data() const noexcept { return many_.empty() ? few_.data() : many_.data(); }
  std::size_t size() const noexcept { return size_; }
  const Thing& operator[](std::size_t i) const noexcept { return data()[i]; }
  const Thing* begin() const noexcept { return data(); }
  const Thing* end() const noexcept { return data() + size_; }

 private:
  std::size_t size_ = 0;
  std::array<Thing, few> few_;
  std::vector<Thing> many_;  // all of them, once they are more
};

}  // namespace fuge
