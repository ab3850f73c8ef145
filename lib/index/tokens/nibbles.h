// Layer: index. Small numbers, half a byte at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fuge::index {

class NibbleWriter {
 public:
  // The lowest four bits.
  void put(std::uint32_t nibble) {
    if (half_) {
      bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | nibble << 4);
    } else {
      bytes_ += static_cast<char>(nibble);
    }
    half_ = !half_;
  }

  // Three bits a nibble, the lowest first, the fourth set where more follow.
  void put_number(std::uint64_t number) {
    for (; number >= 8; number >>= 3) put(static_cast<std::uint32_t>(number & 7U) | 8U);
    put(static_cast<std::uint32_t>(number));
  }

  const std::string& bytes() const noexcept { return bytes_; }
  void clear() {
    bytes_.clear();
    half_ = false;
  }

 private:
  std::string bytes_;
  bool half_ = false;  // the last byte has room
};

// Behind the end it reads zeros, and overrun() tells.
class NibbleReader {
 public:
  explicit NibbleReader(std::string_view bytes = {}) noexcept : bytes_(bytes) {}

  std::uint32_t take() noexcept {
    const std::size_t byte = at_ / 2;
    if (byte >= bytes_.size()) {
      overrun_ = true;
      return 0;
    }
    const auto both = static_cast<unsigned char>(bytes_[byte]);
    return at_++ % 2 == 0 ? both & 0xFU : static_cast<unsigned>(both) >> 4;
  }

  std::uint64_t take_number() noexcept {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 63; shift += 3) {
      const std::uint32_t nibble = take();
      number |= static_cast<std::uint64_t>(nibble & 7U) << shift;
      if (nibble < 8) break;
    }
    return number;
  }

  // Whether more was taken than there is.
  bool overrun() const noexcept { return overrun_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool overrun_ = false;
};

}  // namespace fuge::index
