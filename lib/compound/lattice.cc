#include "compound/lattice.h"

#include <algorithm>
#include <limits>

#include "compound/arcs.h"

namespace fuge::compound {
namespace {

constexpr float no_score = -std::numeric_limits<float>::infinity();
constexpr std::size_t state_count = left_kinds * (max_letters + 1);

// Viterbi's algorithm: the best way to each state.
class BestWay {
 public:
  explicit BestWay(std::size_t letters) {
    std::fill_n(scores_.begin(), left_kinds * (letters + 1), no_score);
    scores_[start] = 0;
  }

  bool reached(State state) const { return scores_[state.index()] > no_score; }

  void add(State from, State to, float score) {
    score += scores_[from.index()];
    if (score <= scores_[to.index()]) return;
    scores_[to.index()] = score;
    lefts_[to.index()] = static_cast<std::uint16_t>(from.index());
  }

  void finish(State from, float score) {
    score += scores_[from.index()];
    if (score <= best_) return;
    best_ = score;
    last_ = from.index();
  }

  bool trace(Path& path) const {
    path.count = 0;
    path.score = best_;
    if (best_ == no_score) return false;
    for (std::size_t state = last_; state != start; state = lefts_[state])
      path.joints[path.count++] = static_cast<std::uint8_t>(state / left_kinds);
    std::reverse(path.joints.begin(), path.joints.begin() + path.count);
    return true;
  }

 private:
  static constexpr std::size_t start = State{0, Left::known}.index();

  std::array<float, state_count> scores_;
  std::array<std::uint16_t, state_count> lefts_;
  float best_ = no_score;
  std::size_t last_ = start;
};

// The same for the k best: each state keeps its k best ways.
class BestWays {
 public:
  BestWays(std::size_t letters, std::size_t limit)
      : ways_(left_kinds * (letters + 1)), limit_(limit) {
    ways_[start].push_back({0, start, 0});
  }

  bool reached(State state) const { return !ways_[state.index()].empty(); }

  void add(State from, State to, float score) { extend(from, ways_[to.index()], score); }
  void finish(State from, float score) { extend(from, ends_, score); }

  std::vector<Path> trace() const {
    std::vector<Path> paths;
    for (const Way& end : ends_) {
      Path path;
      path.score = end.score;
      for (const Way* way = &end; way->state != start; way = &ways_[way->state][way->rank])
        path.joints[path.count++] = static_cast<std::uint8_t>(way->state / left_kinds);
      std::reverse(path.joints.begin(), path.joints.begin() + path.count);
      paths.push_back(path);
    }
    return paths;
  }

 private:
  struct Way {
    float score;
    std::size_t state;  // where it comes from, and which of the ways there
    std::size_t rank;
  };

  void extend(State from, std::vector<Way>& to, float score) {
    const std::vector<Way>& before = ways_[from.index()];
    for (std::size_t rank = 0; rank < before.size(); ++rank)
      insert(to, {before[rank].score + score, from.index(), rank});
  }

  void insert(std::vector<Way>& to, Way way) const {
    const auto place = std::find_if(to.begin(), to.end(),
                                    [&](const Way& worse) { return way.score > worse.score; });
    to.insert(place, way);
    if (to.size() > limit_) to.pop_back();
  }

  static constexpr std::size_t start = State{0, Left::known}.index();

  std::vector<std::vector<Way>> ways_;
  std::vector<Way> ends_;
  std::size_t limit_;
};

bool same_joints(const Path& left, const Path& right) {
  return std::equal(left.joints.begin(), left.joints.begin() + left.count, right.joints.begin(),
                    right.joints.begin() + right.count);
}

}  // namespace

float whole_score(const Lexicon& lexicon, Stretch stretch, std::optional<PartValue> value) {
  const Model& model = lexicon.model();
  const float bonus = value ? model.whole_bonus[value->bonus()] : 0.0F;
  return model.whole_constant + bonus - model.letter_weight * letters_cost(lexicon, stretch);
}

bool best_path(const Lexicon& lexicon, Stretch stretch, const ReadingOptions& options, Path& path,
               std::optional<PartValue>& value) {
  BestWay best(stretch.size());
  Arcs<BestWay> arcs(lexicon, stretch, options, best);
  arcs.run();
  value = arcs.whole_value();
  return best.trace(path);
}

std::vector<Path> best_paths(const Lexicon& lexicon, Stretch stretch, const ReadingOptions& options,
                             std::size_t limit) {
  // The same joints can be reached in several ways (with and without a prefix): some more are kept.
  BestWays best(stretch.size(), 2 * limit + 2);
  Arcs<BestWays>(lexicon, stretch, options, best).run();
  std::vector<Path> paths;
  for (const Path& path : best.trace()) {
    const bool known = std::any_of(paths.begin(), paths.end(),
                                   [&](const Path& kept) { return same_joints(path, kept); });
    if (path.count > 0 && !known && paths.size() < limit) paths.push_back(path);
  }
  return paths;
}

}  // namespace fuge::compound
