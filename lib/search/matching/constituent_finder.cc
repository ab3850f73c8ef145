#include "search/matching/constituent_finder.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace fuge::search {

bool ConstituentFinder::add(const query::Word& word) {
  if (word.token.constituents.empty()) return false;
  Compound compound{word.token.term, compound_of_.size(), 0};
  for (const TokenConstituent& part : word.token.constituents) {
    if (part.role == ConstituentRole::inner) continue;
    by_term_[part.term].push_back(compound_of_.size());
    compound_of_.push_back(compounds_.size());
    ++compound.count;
  }
  compounds_.push_back(std::move(compound));
  return true;
}

void ConstituentFinder::reset() {
  seen_.assign(compound_of_.size(), false);
  apart_.clear();
  inside_.clear();
}

void ConstituentFinder::see(const Token& token) {
  if (by_term_.empty() || token.has(Step::ellipsis)) return;
  const auto found = by_term_.find(token.term);
  if (found != by_term_.end()) {
    for (const std::size_t constituent : found->second) {
      seen_[constituent] = true;
      apart_.push_back({constituent, {token.begin, token.end}});
    }
  }
  see_parts(token);
}

void ConstituentFinder::see_parts(const Token& token) {
  candidates_.clear();
  for (const TokenConstituent& part : token.constituents) {
    const auto found = by_term_.find(part.term);
    if (part.role == ConstituentRole::inner || found == by_term_.end()) continue;
    for (const std::size_t constituent : found->second)
      candidates_.push_back({constituent, {part.begin, part.end}});
  }
  if (candidates_.empty()) return;
  std::unordered_map<std::size_t, std::set<std::size_t>> constituents;  // by compound
  for (const Found& candidate : candidates_)
    constituents[compound_of_[candidate.constituent]].insert(candidate.constituent);
  for (const Found& candidate : candidates_) {
    const std::size_t compound = compound_of_[candidate.constituent];
    const bool complete = constituents[compound].size() == compounds_[compound].count;
    if (complete && compounds_[compound].term != token.term) inside_.push_back(candidate);
  }
}

void ConstituentFinder::finish(std::vector<Found>& found) const {
  found.insert(found.end(), inside_.begin(), inside_.end());
  std::vector<bool> complete;  // by compound
  for (const Compound& compound : compounds_) {
    const auto first = seen_.begin() + static_cast<std::ptrdiff_t>(compound.first);
    complete.push_back(std::all_of(first, first + static_cast<std::ptrdiff_t>(compound.count),
                                   [](bool seen) { return seen; }));
  }
  std::ranges::copy_if(apart_, std::back_inserter(found), [&](const Found& constituent) {
    return complete[compound_of_[constituent.constituent]];
  });
}

}  // namespace fuge::search
