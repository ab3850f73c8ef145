#include "search/matching/phrase_finder.h"

#include <algorithm>
#include <map>

namespace fuge::search {
namespace {

std::uint32_t first_position(const std::vector<query::Word>& words) {
  std::uint32_t first = words.front().token.position;
  for (const query::Word& word : words) first = std::min(first, word.token.position);
  return first;
}

}  // namespace

PhraseFinder::PhraseFinder(const std::vector<query::Word>& words) {
  const std::uint32_t first = first_position(words);
  std::uint32_t end = 0;
  for (const query::Word& word : words) {
    const std::uint32_t from = word.token.position - first;
    arcs_.push_back({from, from + word.token.positions});
    end = std::max(end, arcs_.back().to);
  }
  begins_.resize(end);
  for (const Arc& arc : arcs_) begins_[arc.from] = true;
  states_.resize(end);
}

void PhraseFinder::reset() {
  for (std::vector<State>& states : states_) states.clear();
}

void PhraseFinder::see(const Token& token, std::size_t word, std::vector<Span>& found) {
  const Arc& arc = arcs_[word];
  const std::uint32_t now = token.position;
  const std::uint32_t next = now + token.positions;
  if (arc.from == 0) reach(arc.to, {next, {token.begin, token.end}}, now, found);
  // reach() changes the states of later steps only.
  for (const State& state : states_[arc.from]) {
    if (state.position != now) continue;
    reach(arc.to, {next, {state.span.begin, std::max(state.span.end, token.end)}}, now, found);
  }
}

void PhraseFinder::reach(std::uint32_t step, State state, std::uint32_t now,
                         std::vector<Span>& found) {
  for (; step < begins_.size() && !begins_[step]; ++step) ++state.position;
  if (step == begins_.size()) {
    found.push_back(state.span);
    return;
  }
  std::vector<State>& states = states_[step];
  std::erase_if(states, [&](const State& other) {
    return other.position < now || other.position == state.position;
  });
  states.push_back(state);
}

NearFinder::NearFinder(const std::vector<query::Word>& words, std::uint32_t distance)
    : distance_(distance) {
  std::map<std::uint32_t, std::size_t> numbers;
  for (const query::Word& word : words) numbers[word.token.position];
  for (auto& [position, number] : numbers) number = group_count_++;
  for (const query::Word& word : words) {
    const auto first = numbers.find(word.token.position);
    const auto end = numbers.lower_bound(word.token.position + word.token.positions);
    groups_.push_back({first->second, static_cast<std::size_t>(std::distance(first, end))});
  }
}

void NearFinder::reset() {
  seen_.clear();
}

void NearFinder::see(const Token& token, std::size_t word) {
  seen_.push_back({token.position, word, {token.begin, token.end}});
}

void NearFinder::finish(std::vector<Span>& found) const {
  std::vector<std::size_t> counts(group_count_);
  std::size_t missing = group_count_;
  const auto count = [&](const Seen& seen, bool add) {
    const Group& group = groups_[seen.word];
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
      if (add && counts[i]++ == 0) --missing;
      if (!add && --counts[i] == 0) ++missing;
    }
  };
  std::size_t first = 0;   // of the window
  std::size_t marked = 0;  // all before it have been
  for (std::size_t last = 0; last < seen_.size(); ++last) {
    count(seen_[last], true);
    while (seen_[last].position >= seen_[first].position + distance_) count(seen_[first++], false);
    if (missing > 0) continue;
    for (marked = std::max(marked, first); marked <= last; ++marked)
      found.push_back(seen_[marked].span);
  }
}

}  // namespace fuge::search
