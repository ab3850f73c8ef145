// Layer: analysis. A word that is being respelled, and where each of its bytes comes from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::analysis {

// Used again for word after word, so that its memory is.
class SpelledText {
 public:
  // Starts over. At most 65,535 bytes.
  void reset(std::string_view original);

  const std::string& text() const noexcept { return text_; }
  bool changed() const noexcept { return !origins_.empty(); }

  // Puts `by` in the place of `size` bytes from `begin`.
  void replace(std::size_t begin, std::size_t size, std::string_view by);

  // Which byte of the original the byte `place` of text() comes from; the original's size for the
  // end. What is longer than what it replaced comes from the last byte of that.
  std::size_t origin(std::size_t place) const noexcept;

 private:
  std::string text_;
  std::vector<std::uint16_t> origins_;  // by byte, and one for the end; empty before any change
};

}  // namespace fuge::analysis
