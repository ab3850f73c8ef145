// Layer: analysis. A word to be analyzed that isn't written so in the text, and where it stands
// there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/inline_vector.h"

namespace fuge::analysis {

// Letters of a rewritten word that stand in the text, or for something there.
struct RewrittenRun {
  std::uint32_t at = 0;     // bytes of the word
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  bool same = false;  // letter by letter
};

// A Rewriting, wherever it lies: valid as long as that, until it is changed.
class RewritingView {
 public:
  RewritingView(std::string_view word, std::span<const RewrittenRun> runs) noexcept
      : word_(word), runs_(runs) {}

  std::string_view word() const noexcept { return word_; }
  std::span<const RewrittenRun> runs() const noexcept { return runs_; }

  // Whether the text has it letter by letter from byte `begin` on.
  bool is_as_printed(std::size_t begin) const noexcept;

  // From a span in the word to that in the text. The word and the span must not be empty.
  void place(std::size_t& begin, std::size_t& end) const;

 private:
  const RewrittenRun& run_of(std::size_t at) const;

  std::string_view word_;
  std::span<const RewrittenRun> runs_;
};

// Needs no memory of its own for words of usual length, but much room: it is made, read, and put
// into Rewritings to be kept.
class Rewriting {
 public:
  // `letters` are those of the text from byte `begin` on.
  void take(std::string_view letters, std::size_t begin);
  // `letters` stand for what the text has from `begin` to `end`.
  void put(std::string_view letters, std::size_t begin, std::size_t end);
  // The word that another one gives, behind this one.
  void append(RewritingView other);

  // Valid as long as this, until it is changed.
  std::string_view word() const noexcept { return {word_.data(), word_.size()}; }
  operator RewritingView() const noexcept {  // NOLINT(google-explicit-constructor): as a string's
    return {word(), {runs_.data(), runs_.size()}};
  }

 private:
  static constexpr std::size_t usual_bytes = 96;
  static constexpr std::size_t usual_runs = 8;  // of four words with hyphens between them

  void add(std::string_view letters, std::size_t begin, std::size_t end, bool same);

  InlineVector<char, usual_bytes> word_;
  InlineVector<RewrittenRun, usual_runs> runs_;
};

// Many of them, one behind the other.
class Rewritings {
 public:
  struct Place {
    std::size_t word = 0;  // bytes of all words
    std::uint32_t bytes = 0;
    std::uint32_t first_run = 0;
    std::uint32_t runs = 0;
  };

  Place add(RewritingView rewriting);
  // Valid until the next change.
  RewritingView operator[](const Place& place) const noexcept {
    return {{words_.data() + place.word, place.bytes},
            std::span(runs_).subspan(place.first_run, place.runs)};
  }
  void clear();

 private:
  std::vector<char> words_;
  std::vector<RewrittenRun> runs_;
};

}  // namespace fuge::analysis
