// Layer: lexicon. Makes the automaton of analysis/base_forms/image.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/base_forms/image.h"

namespace fuge::lexicon {

// Words in ascending order, none twice, each with the number of its reading set.
using NumberedWords = std::vector<std::pair<std::string, std::uint32_t>>;

// Several automata in one array of cells, which share their nodes.
class AutomatonBuilder {
 public:
  // The node that these words begin at; 0 for no words.
  std::uint32_t add(const NumberedWords& words);

  const std::vector<analysis::Cell>& cells() const { return cells_; }

 private:
  std::uint32_t add_range(const NumberedWords& words, std::size_t begin, std::size_t end,
                          std::size_t depth);
  std::uint32_t place_of(const std::vector<analysis::Cell>& node);

  std::vector<analysis::Cell> cells_ = {0};                      // the first belongs to no node
  std::map<std::vector<analysis::Cell>, std::uint32_t> places_;  // by the cells of a node
};

}  // namespace fuge::lexicon
