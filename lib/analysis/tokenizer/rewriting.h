// Layer: analysis. A word to be analyzed that isn't written so in the text, and where it stands
// there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::analysis {

class Rewriting {
 public:
  // `letters` are those of the text from byte `begin` on.
  void take(std::string_view letters, std::size_t begin);
  // `letters` stand for what the text has from `begin` to `end`.
  void put(std::string_view letters, std::size_t begin, std::size_t end);
  // The word that another one gives, behind this one.
  void append(const Rewriting& other);

  const std::string& word() const noexcept { return word_; }

  // Whether the text has it letter by letter from byte `begin` on.
  bool is_as_printed(std::size_t begin) const noexcept;

  // From a span in the word to that in the text. The word and the span must not be empty.
  void place(std::size_t& begin, std::size_t& end) const;

 private:
  struct Run {
    std::size_t at;     // bytes of the word
    std::size_t begin;  // bytes of the text
    std::size_t end;
    bool same;  // letter by letter
  };

  const Run& run_of(std::size_t at) const;

  std::string word_;
  std::vector<Run> runs_;
};

}  // namespace fuge::analysis
