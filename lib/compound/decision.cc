#include "compound/decision.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "compound/respelling.h"
#include "compound/review.h"

namespace fuge::compound {
namespace {

// Parts of fewer letters aren't split again.
constexpr std::size_t least_split_again = 6;
// What follows a dropped consonant has at least so many letters: Knarren is no Knarr + Ren.
constexpr std::size_t least_after_dropped = 4;

class Splitting {
 public:
  Splitting(const Lexicon& lexicon, const UserParts* user_parts)
      : lexicon_(lexicon),
        known_{false, user_parts, user_parts == nullptr},
        unknown_{true, user_parts, false} {}

  // Whether the stretch is split; `path` then has at least one joint. `settled` tells that a word
  // that stays whole is known to be one: nothing else needs to be tried.
  bool split_by_known(Stretch stretch, Path& path, bool& settled) const {
    return split(stretch, known_, path, settled);
  }
  bool split_by_unknown(Stretch stretch, Path& path) const {
    bool settled = false;
    return split(stretch, unknown_, path, settled) && path.score > unknown_margin;
  }

  // Known without trying: the user's own parts might change it.
  bool is_known_simple(Stretch stretch) const {
    if (known_.user_parts != nullptr) return false;
    const auto value = lexicon_.find(stretch.codes());
    return value && value->simple();
  }

  // Likewise, and a word of the dictionary: most are, and nothing needs to be read.
  bool is_settled(Stretch stretch) const {
    if (known_.user_parts != nullptr) return false;
    const auto value = lexicon_.find(stretch.codes());
    return value && value->simple() && value->bonus() > 0;
  }

  // Whether one of the lexicon's parts begins there, long enough to tell an old spelling.
  bool begins_part(const Letters& letters, std::size_t begin) const {
    const DoubleArray& parts = lexicon_.parts();
    DoubleArray::Node node = parts.root();
    for (std::size_t end = begin; end < letters.count;) {
      node = parts.child(node, letters.codes[end++]);
      if (node == DoubleArray::none) return false;
      if (end - begin < least_after_dropped || !parts.has_value(node)) continue;
      const PartValue value{parts.value(node)};
      if (value.is_first() || value.is_last()) return true;
    }
    return false;
  }

  // The path with the parts split that are compounds themselves: Schifffahrts|amt.
  Path split_again(const Letters& letters, const Path& path) const {
    Path all;
    all.score = path.score;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= path.count; ++i) {
      const bool last = i == path.count;
      const std::size_t end = last ? letters.count : path.joints[i];
      if (begin > 0) all.joints[all.count++] = static_cast<std::uint8_t>(begin);
      append_inner(Stretch{&letters, begin, end}, last, all);
      begin = end;
    }
    return all;
  }

  // A first part may need its linking element taken off: Schifffahrts.
  bool split_part(Stretch part, bool last, Path& inner) const {
    bool settled = false;
    if (split_by_known(part, inner, settled)) return true;
    if (last || part.size() < least_split_again || part.at(part.size() - 1) != code_of('s'))
      return false;
    for (std::size_t linking = 1; linking <= 2; ++linking) {
      if (linking == 2 && part.at(part.size() - 2) != code_of('e')) return false;
      const Stretch bare{part.letters, part.begin, part.end - linking};
      if (bare.size() >= least_split_again && split_by_known(bare, inner, settled)) return true;
    }
    return false;
  }

 private:
  bool split(Stretch stretch, const ReadingOptions& options, Path& path, bool& settled) const {
    settled = false;
    std::optional<PartValue> value;
    const bool found = best_path(lexicon_, stretch, options, path, value);
    settled = value && value->bonus() > 0;
    if (!found) return false;
    path.score -= whole_score(lexicon_, stretch, value);
    if (path.count > 0 && path.score > 0 && review(lexicon_, stretch, path)) return true;
    settled = settled || path.score > 0;
    return false;
  }

  void append_inner(Stretch part, bool last, Path& all) const {
    Path inner;
    if (part.size() < least_split_again || is_known_simple(part)) return;
    if (!split_part(part, last, inner)) return;
    for (std::size_t i = 0; i < inner.count; ++i)
      all.joints[all.count++] = static_cast<std::uint8_t>(part.begin + inner.joints[i]);
  }

  const Lexicon& lexicon_;
  ReadingOptions known_;
  ReadingOptions unknown_;
};

bool split_with_umlauts(const Splitting& splitting, Letters& letters, Path& path) {
  Letters respelled;
  bool settled = false;
  if (!with_umlauts(letters, respelled) ||
      !splitting.split_by_known({&respelled, 0, respelled.count}, path, settled))
    return false;
  letters = respelled;
  return true;
}

bool has_joint(const Path& path, std::size_t letter) {
  const auto end = path.joints.begin() + path.count;
  return std::find(path.joints.begin(), end, letter) != end;
}

// The joint may be one within a part: Schiffahrts|amt.
bool split_with_dropped_consonant(const Splitting& splitting, Letters& letters, Path& path) {
  Letters respelled;
  bool settled = false;
  for (std::size_t i = 1; i + 1 < letters.count; ++i) {
    if (!with_dropped_consonant(letters, i, respelled)) continue;
    if (!splitting.begins_part(respelled, i + 1)) continue;
    if (!splitting.split_by_known({&respelled, 0, respelled.count}, path, settled)) continue;
    if (!has_joint(splitting.split_again(respelled, path), i + 1)) continue;
    letters = respelled;
    return true;
  }
  return false;
}

}  // namespace

Path decide(const Lexicon& lexicon, Letters& letters, const UserParts* user_parts) {
  const Splitting splitting(lexicon, user_parts);
  const Stretch all{&letters, 0, letters.count};
  if (splitting.is_settled(all)) return {};
  Path path;
  bool settled = false;
  bool split = splitting.split_by_known(all, path, settled);
  if (!split && !settled)
    split = split_with_dropped_consonant(splitting, letters, path) ||
            splitting.split_by_unknown(all, path) || split_with_umlauts(splitting, letters, path);
  return split ? splitting.split_again(letters, path) : Path{};
}

bool has_no_parts(const Lexicon& lexicon, const Letters& letters) {
  Path path;
  return !Splitting(lexicon, nullptr).split_part({&letters, 0, letters.count}, false, path);
}

std::vector<Path> considered(const Lexicon& lexicon, const Letters& letters,
                             const UserParts* user_parts, std::size_t limit) {
  const Stretch all{&letters, 0, letters.count};
  std::vector<Path> paths = best_paths(lexicon, all, {true, user_parts, false}, limit);
  const float whole = whole_score(lexicon, all, lexicon.find(all.codes()));
  for (Path& path : paths) path.score -= whole;
  return paths;
}

}  // namespace fuge::compound
