// Layer: base. Takes arrays off the front of bytes that a file holds.
#pragma once

#include <cstddef>
#include <span>

#include "fuge/error.h"

namespace fuge {

// The bytes must be aligned for what is cut from them.
class ByteCutter {
 public:
  // `too_short` is the message of the error where fewer bytes are left than are to be cut; it must
  // outlive the cutter.
  ByteCutter(std::span<const std::byte> bytes, const char* too_short)
      : rest_(bytes), too_short_(too_short) {}

  // Throws Error(invalid_argument).
  template <class Element>
  std::span<const Element> cut(std::size_t count) {
    if (rest_.size() / sizeof(Element) < count)
      throw Error(ErrorCode::invalid_argument, too_short_);
    const auto taken = rest_.first(count * sizeof(Element));
    rest_ = rest_.subspan(taken.size());
    return {reinterpret_cast<const Element*>(taken.data()), count};
  }

  bool at_end() const noexcept { return rest_.empty(); }

 private:
  std::span<const std::byte> rest_;
  const char* too_short_;
};

}  // namespace fuge
