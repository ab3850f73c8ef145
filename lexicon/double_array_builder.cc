#include "lexicon/double_array_builder.h"

#include <algorithm>

#include "compound/double_array.h"

namespace fuge::lexicon {
namespace {

using Keys = std::vector<std::pair<std::string, std::uint32_t>>;
using compound::Code;

constexpr std::uint32_t block = 32;  // a label XORed to an offset stays in its block
constexpr unsigned most_failures = 40;

class Builder {
 public:
  explicit Builder(const Keys& keys) : keys_(keys) {}

  std::vector<std::uint32_t> build() {
    add_block();
    taken_[0] = true;
    --free_[0];
    if (!keys_.empty()) place_children(0, 0, keys_.size(), 0);
    return std::move(units_);
  }

 private:
  struct Child {
    Code label;  // 0: the key ends here
    std::size_t begin;
    std::size_t end;  // keys
  };

  struct Open {
    std::uint32_t block;
    unsigned failures;  // how often nothing fitted
  };

  std::vector<Child> children_of(std::size_t begin, std::size_t end, std::size_t depth) const {
    std::vector<Child> children;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string& key = keys_[i].first;
      const Code label = depth < key.size() ? static_cast<Code>(key[depth]) : Code{0};
      if (children.empty() || children.back().label != label) children.push_back({label, i, i});
      children.back().end = i + 1;
    }
    return children;
  }

  void place_children(std::uint32_t node, std::size_t begin, std::size_t end, std::size_t depth) {
    const std::vector<Child> children = children_of(begin, end, depth);
    const std::uint32_t offset = free_offset(children);
    offset_used_[offset] = true;
    units_[node] |= offset << compound::offset_shift;
    for (const Child& child : children) {
      take(offset ^ child.label);
      units_[offset ^ child.label] = child.label;
    }
    if (children.front().label == 0) {
      units_[node] |= compound::has_value_mark;
      units_[offset] = compound::value_mark | keys_[begin].second;
    }
    for (const Child& child : children)
      if (child.label != 0) place_children(offset ^ child.label, child.begin, child.end, depth + 1);
  }

  // Blocks in which often enough nothing fitted are given up, so that the search stays short.
  std::uint32_t free_offset(const std::vector<Child>& children) {
    for (auto open = open_.begin(); open != open_.end();) {
      if (free_[open->block] >= children.size())
        for (std::uint32_t offset = open->block * block; offset < (open->block + 1) * block;
             ++offset)
          if (fits(offset, children)) return offset;
      open = ++open->failures > most_failures ? open_.erase(open) : open + 1;
    }
    add_block();
    return static_cast<std::uint32_t>(units_.size() - block);
  }

  // No two nodes have the same offset: a unit tells its label, but not its parent, and each of them
  // would have the other's children.
  bool fits(std::uint32_t offset, const std::vector<Child>& children) const {
    if (offset_used_[offset]) return false;
    return std::none_of(children.begin(), children.end(),
                        [&](const Child& child) { return taken_[offset ^ child.label]; });
  }

  void take(std::uint32_t unit) {
    taken_[unit] = true;
    --free_[unit / block];
  }

  void add_block() {
    units_.resize(units_.size() + block, 0);
    taken_.resize(units_.size(), false);
    offset_used_.resize(units_.size(), false);
    open_.push_back({static_cast<std::uint32_t>(free_.size()), 0});
    free_.push_back(block);
  }

  const Keys& keys_;
  std::vector<std::uint32_t> units_;
  std::vector<bool> taken_;
  std::vector<bool> offset_used_;
  std::vector<std::uint32_t> free_;  // units, by block
  std::vector<Open> open_;
};

}  // namespace

std::vector<std::uint32_t> build_double_array(const Keys& keys) {
  return Builder(keys).build();
}

}  // namespace fuge::lexicon
