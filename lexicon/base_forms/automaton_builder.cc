#include "lexicon/base_forms/automaton_builder.h"

#include <cstddef>

namespace fuge::lexicon {
namespace {

using analysis::Cell;

}  // namespace

std::uint32_t AutomatonBuilder::add(const NumberedWords& words) {
  return words.empty() ? 0 : add_range(words, 0, words.size(), 0);
}

// The node that the words from `begin` to `end` reach after `depth` letters, which they share.
// Nodes are made from the ends of the words, so that equal ones are met when they are made.
std::uint32_t AutomatonBuilder::add_range(const NumberedWords& words, std::size_t begin,
                                          std::size_t end, std::size_t depth) {
  std::vector<Cell> node = {0};
  const auto add_arc = [&](unsigned char label, Cell target) {
    node.front() |= Cell{1} << label;
    node.push_back(target);
  };
  std::size_t at = begin;
  if (words[at].first.size() == depth) add_arc(0, words[at++].second);
  while (at < end) {
    const char label = words[at].first[depth];
    std::size_t last = at;
    while (last < end && words[last].first[depth] == label) ++last;
    add_arc(static_cast<unsigned char>(label), add_range(words, at, last, depth + 1));
    at = last;
  }
  return place_of(node);
}

std::uint32_t AutomatonBuilder::place_of(const std::vector<Cell>& node) {
  const auto [entry, is_new] = places_.try_emplace(node, static_cast<std::uint32_t>(cells_.size()));
  if (is_new) cells_.insert(cells_.end(), node.begin(), node.end());
  return entry->second;
}

}  // namespace fuge::lexicon
