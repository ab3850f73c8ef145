#include "query/plan/phrase_paths.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "analysis/notations/pieces.h"
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
  void add(const std::vector<Word>& words) {
    for (const Word& word : words) {
      const std::size_t place = word.token.position - words.front().token.position;
      steps_.resize(std::max(steps_.size(), place + word.token.positions));
      steps_[place].push_back({{word.token.term}, word.token.positions});
    }
  }

  // After all that is printed, so that the plain reading comes first.
  void add_compounds(const std::vector<Word>& words) {
    for (auto word = words.begin(); word != words.end(); ++word) {
      const Token& token = word->token;
      const std::size_t place = token.position - words.front().token.position;
      if (token.positions == 1 && token.has(fuge::Step::compound))
        steps_[place].push_back({constituents_of(token), 1});
      if (std::vector<std::string> pieces = analysis::pieces_of(token); !pieces.empty())
        steps_[place].push_back({std::move(pieces), 1});
      if (!may_join(token)) continue;
      for (auto next = word; next != words.end(); ++next) {
        if (next->token.position > token.position + 1) break;
        if (next->token.position > token.position && may_join(next->token))
          steps_[place].push_back({{analysis::joined_stems(token.term, next->token.term)}, 2});
      }
    }
  }

  std::vector<std::vector<std::string>> all() {
    if (!steps_.empty()) follow(0);
    return std::move(found_);
  }

 private:
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
  Paths paths;
  paths.add(words);
  paths.add_compounds(words);
  return paths.all();
}

std::vector<std::vector<std::string>> near_rows(const std::vector<Word>& words) {
  std::vector<Word> single;
  std::ranges::copy_if(words, std::back_inserter(single),
                       [](const Word& word) { return word.token.positions == 1; });
  Paths paths;
  paths.add(single);
  return paths.all();
}

}  // namespace fuge::query
