// Layer: analysis. Text → the rows of letters and digits that no rule of ours divides further.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/tokenizer/boundaries.h"

namespace fuge::analysis {

struct Segment {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
};

// ICU's words, less what its versions disagree about or what joins words only for rules of our own:
// cut at ":", "@", "_", "·", U+202F, and at a full stop that isn't between digits; with the
// subscript digits that ICU takes for signs. "4.9.2025", "3,5", "O'Neill" and "CO₂" are one
// segment, "z.B" and "10:30" are two.
class SegmentFinder {
 public:
  // In order; the text must be as Boundaries want it.
  void run(std::string_view text, std::vector<Segment>& segments);
  // The same, with ICU asked about all of it: what run() is tested by.
  void run_by_icu(std::string_view text, std::vector<Segment>& segments);

 private:
  void ask_icu(std::string_view text, std::size_t begin, std::size_t end,
               std::vector<Segment>& segments);

  Boundaries boundaries_{UBRK_WORD};
};

// What rules see: a text and its segments.
struct Segments {
  std::string_view text;
  const std::vector<Segment>& all;

  std::size_t size() const noexcept { return all.size(); }
  std::string_view operator[](std::size_t i) const noexcept {
    return text.substr(all[i].begin, all[i].end - all[i].begin);
  }
  // The byte behind an segment; NUL at the end of the text.
  char after(std::size_t i) const noexcept {
    return all[i].end < text.size() ? text[all[i].end] : '\0';
  }
  // What stands before the next segment, or before the end of the text.
  std::string_view gap(std::size_t i) const noexcept {
    const std::size_t end = i + 1 < all.size() ? all[i + 1].begin : text.size();
    return text.substr(all[i].end, end - all[i].end);
  }
  // Whether there is an segment behind this one with nothing but `between` before it.
  bool joined_by(std::size_t i, std::string_view between) const noexcept {
    return i + 1 < all.size() && gap(i) == between;
  }
};

}  // namespace fuge::analysis
