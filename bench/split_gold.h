// Words with the analyses that are right for them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

// Bytes into a word where a part begins, but the first; rising; none: the word whole.
using Boundaries = std::vector<std::size_t>;

struct GoldWord {
  std::string word;
  std::vector<Boundaries> analyses;  // at least one; any of them is right
};

// Reads "word TAB analysis [TAB analysis ...]", an analysis being the parts joined by '|'. Throws
// std::runtime_error with the reason for anything else.
GoldWord parse_gold(std::string_view line);

struct Gold {
  std::vector<GoldWord> words;
  std::vector<std::string> problems;  // "gold.tsv:3: reason", a line each that was left out
};

// All words of a file, in order; empty lines are left out. Throws std::runtime_error where the file
// can't be read.
Gold read_gold(const std::string& file);

}  // namespace bench
