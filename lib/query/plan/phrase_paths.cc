#include "query/plan/phrase_paths.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "analysis/terms.h"

namespace fuge::query {
namespace {

constexpr std::size_t most_paths = 16;

// From one position to a later one, by these stems.
struct Step {
  std::vector<std::string> stems;
  std::size_t positions = 1;
};

// A word in place of which its constituents may stand.
std::vector<std::string> constituents_of(const Token& token) {
  std::vector<std::string> stems;
  for (const TokenConstituent& part : token.constituents)
    if (part.role != ConstituentRole::inner) stems.push_back(part.term);
  return stems;
}

bool may_join(const Token& token) {
  return token.positions == 1 && token.constituents.empty() && !token.has(fuge::Step::stop_word) &&
         !token.has(fuge::Step::ellipsis);
}

class Paths {
 public:
  explicit Paths(const std::vector<Word>& words) {
    if (words.empty()) return;
    const std::uint32_t first = words.front().token.position;
    for (const Word& word : words) {
      const std::size_t place = word.token.position - first;
      steps_.resize(std::max(steps_.size(), place + word.token.positions));
      steps_[place].push_back({{word.token.term}, word.token.positions});
    }
    add_compounds(words, first);
  }

  std::vector<std::vector<std::string>> all() {
    if (!steps_.empty()) follow(0);
    return std::move(found_);
  }

 private:
  // After all that is printed, so that the plain reading comes first.
  void add_compounds(const std::vector<Word>& words, std::uint32_t first) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Token& token = words[i].token;
      const std::size_t place = token.position - first;
      if (token.positions == 1 && token.has(fuge::Step::compound))
        steps_[place].push_back({constituents_of(token), 1});
      if (i + 1 == words.size()) continue;
      const Token& next = words[i + 1].token;
      if (may_join(token) && may_join(next) && next.position == token.position + 1)
        steps_[place].push_back({{analysis::joined_stems(token.term, next.term)}, 2});
    }
  }

  void follow(std::size_t place) {
    if (found_.size() == most_paths) return;
    if (place >= steps_.size()) {
      if (std::find(found_.begin(), found_.end(), path_) == found_.end()) found_.push_back(path_);
      return;
    }
    if (steps_[place].empty()) follow(place + 1);  // a gap
    for (const Step& step : steps_[place]) {
      path_.insert(path_.end(), step.stems.begin(), step.stems.end());
      follow(place + step.positions);
      path_.resize(path_.size() - step.stems.size());
      if (found_.size() == most_paths) return;
    }
  }

  std::vector<std::vector<Step>> steps_;  // by position
  std::vector<std::string> path_;
  std::vector<std::vector<std::string>> found_;
};

}  // namespace

std::vector<std::vector<std::string>> phrase_paths(const std::vector<Word>& words) {
  return Paths(words).all();
}

std::vector<const Token*> readings_of(const std::vector<Word>& words) {
  std::vector<const Token*> readings;
  if (words.empty()) return readings;
  const std::uint32_t first = words.front().token.position;
  std::uint32_t end = first;
  for (const Word& word : words) end = std::max(end, word.token.position + word.token.positions);
  for (const Word& word : words) {
    const Token& token = word.token;
    if (token.position == first && token.position + token.positions == end)
      readings.push_back(&token);
  }
  return readings;
}

}  // namespace fuge::query
