// Articles that nobody wrote, as many as are wanted, for measuring with: words, lengths, dates and
// sources are distributed as those of German news are, and mean nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "random.h"
#include "vocabulary.h"
#include "zipf.h"

namespace bench {

struct GeneratorOptions {
  std::uint64_t seed = 1;
  double median_words = 210;      // of an article; the lengths are log-normal
  double length_deviation = 0.7;  // of the logarithm
};

class Generator {
 public:
  explicit Generator(const GeneratorOptions& options = {});

  // Appends an article as a line of JSON. That of a number is always the same for the same options,
  // whatever else was made.
  void append_line(std::uint64_t number, std::string& lines) const;

 private:
  // Some text, and the slot behind it; '\0' for none.
  struct Piece {
    std::string text;
    char slot;
  };
  using Template = std::vector<Piece>;

  static Template parse(std::string_view text);
  static std::vector<Template> parse_all(const std::vector<std::string_view>& texts);

  void append_title(Random& random, std::string& text) const;
  void append_text(Random& random, std::string& text) const;
  // Gives the number of words.
  std::size_t append_sentence(Random& random, std::string& text) const;
  std::size_t fill(const Template& parts, Random& random, std::string& text) const;
  void append_slot(char slot, Random& random, std::string& text) const;

  GeneratorOptions options_;
  Vocabulary vocabulary_;
  std::vector<Template> openings_, phrases_, clauses_;
  Zipf source_ranks_, opening_ranks_, phrase_ranks_, clause_ranks_;
};

}  // namespace bench
