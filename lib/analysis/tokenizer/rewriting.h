// Layer: analysis. A word to be analyzed that isn't written so in the text, and where it stands
// there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/inline_vector.h"

namespace fuge::analysis {

// Needs no memory of its own for words of usual length.
class Rewriting {
 public:
  // `letters` are those of the text from byte `begin` on.
  void take(std::string_view letters, std::size_t begin);
  // `letters` stand for what the text has from `begin` to `end`.
  void put(std::string_view letters, std::size_t begin, std::size_t end);
  // The word that another one gives, behind this one.
  void append(const Rewriting& other);

  // Valid as long as this, until it is changed.
  std::string_view word() const noexcept { return {word_.data(), word_.size()}; }

  // Whether the text has it letter by letter from byte `begin` on.
  bool is_as_printed(std::size_t begin) const noexcept;

  // From a span in the word to that in the text. The word and the span must not be empty.
  void place(std::size_t& begin, std::size_t& end) const;

 private:
  struct Run {
    std::uint32_t at = 0;     // bytes of the word
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    bool same = false;  // letter by letter
  };

  static constexpr std::size_t usual_bytes = 96;
  static constexpr std::size_t usual_runs = 8;  // of four words with hyphens between them

  void add(std::string_view letters, std::size_t begin, std::size_t end, bool same);
  const Run& run_of(std::size_t at) const;

  InlineVector<char, usual_bytes> word_;
  InlineVector<Run, usual_runs> runs_;
};

}  // namespace fuge::analysis
