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

// Several automata in one array of arcs, which share their nodes.
class AutomatonBuilder {
 public:
  // The first arc of the node that these words begin at; 0 for no words.
  std::uint32_t add(const NumberedWords& words);

  const std::vector<analysis::Arc>& arcs() const { return arcs_; }

 private:
  std::uint32_t add_range(const NumberedWords& words, std::size_t begin, std::size_t end,
                          std::size_t depth);
  std::uint32_t place_of(const std::vector<analysis::Arc>& node);

  // The arc 0 leads nowhere.
  std::vector<analysis::Arc> arcs_ = {0};
  std::map<std::vector<analysis::Arc>, std::uint32_t> places_;  // by the arcs of a node
};

}  // namespace fuge::lexicon
