#include "compound/decision.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "compound/respelling.h"

namespace fuge::compound {
namespace {

// Parts of fewer letters aren't split again.
constexpr std::size_t least_split_again = 6;
// What follows a dropped consonant has at least so many letters: Knarren is no Knarr + Ren.
constexpr std::size_t least_after_dropped = 4;

bool is_vowel(Code code) {
  static constexpr std::array<Code, 8> vowels{code_of('a'), code_of('e'), code_of('i'),
                                              code_of('o'), code_of('u'), a_umlaut,
                                              o_umlaut,     u_umlaut};
  return std::find(vowels.begin(), vowels.end(), code) != vowels.end();
}

bool ends_in(std::span<const Code> codes, char first, char second) {
  return codes.size() >= 2 && codes[codes.size() - 2] == code_of(first) &&
         codes.back() == code_of(second);
}

// Before -mann: Berg-, Acker-, Engel-; Geschäfts- and Kamera- are of no name.
bool is_of_surname(std::span<const Code> first) {
  std::size_t syllables = 0;
  for (std::size_t i = 0; i < first.size(); ++i)
    if (is_vowel(first[i]) && (i == 0 || !is_vowel(first[i - 1]))) ++syllables;
  return syllables < 2 || ends_in(first, 'e', 'r') || ends_in(first, 'e', 'l');
}

// kenia|nische, dogma|tische: no Nische and no Tisch, though what is before them is a word.
bool is_foreign_adjective(std::span<const Code> first, std::span<const Code> last) {
  static constexpr std::array<Code, 4> isch{code_of('i'), code_of('s'), code_of('c'), code_of('h')};
  if (last.size() <= isch.size() || !std::equal(isch.begin(), isch.end(), last.begin() + 1))
    return false;
  if (last.front() == code_of('n')) return is_vowel(first.back());
  return last.front() == code_of('t') && ends_in(first, 'm', 'a');
}

// What the likelihood of its parts doesn't tell about a reading.
class Review {
 public:
  Review(const Lexicon& lexicon, Stretch stretch, Path& path)
      : lexicon_(lexicon), codes_(stretch.codes()), path_(path) {}

  // Whether its last joint is none, however likely: it is in an adjective, or in a name.
  bool is_refused() const {
    const std::span<const Code> last = part(path_.count);
    const auto value = lexicon_.find(last);
    if (!value || !value->special()) return false;
    const std::span<const Code> before = part(path_.count - 1);
    const Record& ending = lexicon_.record(*value);
    return is_foreign_adjective(before, last) || is_by_chance(before, ending) ||
           is_name(before, ending);
  }

  // A joint inside a listed verb or adjective is none: tat|bet|eiligt, schlecht|lauf|ende.
  void join_verbs() {
    for (std::size_t i = 0; i < path_.count;) {
      if (!is_in_verb(i)) {
        ++i;
        continue;
      }
      const auto joint = path_.joints.begin() + static_cast<std::ptrdiff_t>(i);
      std::copy(joint + 1, path_.joints.begin() + static_cast<std::ptrdiff_t>(path_.count), joint);
      --path_.count;
    }
  }

  // A noun in -er that reads on over the joint beats the stem of a verb or an adjective before it:
  // Schalt|eröffnung, alt|erforschung.
  void move_joints() {
    for (std::size_t i = 0; i < path_.count; ++i)
      if (reads_on(i)) path_.joints[i] = static_cast<std::uint8_t>(path_.joints[i] + 2);
  }

 private:
  static constexpr std::size_t longest_stem = 4;  // of a verb that is read into others: bet-, verb-
  static constexpr std::size_t longest_doubtful = 7;  // ends of names, and lasts by chance
  static constexpr std::size_t least_behind = 4;
  static constexpr float likely_last = -10.5F;
  static constexpr float most_for_noun = 4;  // what its reading may be less likely by

  std::size_t begin_of(std::size_t part) const { return part == 0 ? 0 : path_.joints[part - 1]; }
  std::size_t end_of(std::size_t part) const {
    return part == path_.count ? codes_.size() : path_.joints[part];
  }
  std::span<const Code> part(std::size_t number) const {
    return codes_.subspan(begin_of(number), end_of(number) - begin_of(number));
  }

  std::uint16_t flags_of(PartValue value) const { return lexicon_.record(value).flags; }
  bool is_noun(PartValue last) const { return last.is_last() && (flags_of(last) & noun_flag) != 0; }
  bool is_doubtful(std::span<const Code> last) const {
    if (last.size() > longest_doubtful) return false;
    const auto value = lexicon_.find(last);
    if (!value || !value->special()) return false;
    const Record& record = lexicon_.record(*value);
    return record.chance != Chance::none || (record.flags & name_ending_flag) != 0;
  }

  // Kolleg|gen: that a noun is in no name tells nothing here.
  bool is_by_chance(std::span<const Code> before, const Record& ending) const {
    if (ending.chance != Chance::much) return false;
    const auto first = lexicon_.find(before);
    return first && (flags_of(*first) & only_plain_flag) != 0;
  }

  // Place names and surnames have linking elements too (Birkenfeld): the first part must have been
  // seen in compounds, and no part may be unknown.
  bool is_name(std::span<const Code> before, const Record& ending) const {
    if ((ending.flags & name_ending_flag) == 0) return false;
    if (ending.chance == Chance::person && path_.count == 1 && is_of_surname(before)) return true;
    const auto first = lexicon_.find(before);
    const std::uint16_t flags = first ? flags_of(*first) : std::uint16_t{0};
    if ((flags & only_linked_flag) != 0) return true;
    if ((flags & only_bound_flag) != 0 && ending.chance != Chance::home) return true;
    return path_.count > 1 && !lexicon_.find(part(0));
  }

  // Of the joint behind this part. Only a short part is read into a verb.
  bool is_in_verb(std::size_t number) const {
    const bool stem = part(number).size() <= longest_stem && is_stem(part(number));
    if (!stem && !is_doubtful(part(number + 1))) return false;
    const std::size_t begin = begin_of(number);
    const auto all = lexicon_.find(codes_.subspan(begin, end_of(number + 1) - begin));
    if (!all || !all->simple() || (flags_of(*all) & no_noun_flag) == 0) return false;
    return !is_noun(*all) || !is_seen(part(number));
  }

  bool is_stem(std::span<const Code> first) const {
    const auto value = lexicon_.find(first);
    return value && !value->attested() && (flags_of(*value) & first_noun_flag) == 0;
  }

  bool is_seen(std::span<const Code> first) const {
    const auto value = lexicon_.find(first);
    return value && value->attested();
  }

  std::optional<float> score_of(std::span<const Code> codes, bool last) const {
    const auto value = lexicon_.find(codes);
    if (!value || !(last ? value->is_last() : value->is_first())) return std::nullopt;
    return last ? value->last_score() : value->first_score();
  }

  bool reads_on(std::size_t number) const {
    const std::span<const Code> behind = part(number + 1);
    if (behind.size() < 2 + least_behind || behind[0] != code_of('e') || behind[1] != code_of('r'))
      return false;
    const auto stem = lexicon_.find(part(number));
    if (!stem || !stem->is_first() || (flags_of(*stem) & first_noun_flag) != 0) return false;
    const auto noun = lexicon_.find(codes_.subspan(begin_of(number), part(number).size() + 2));
    if (!noun || !noun->is_first() || (flags_of(*noun) & first_noun_flag) == 0) return false;
    if (!noun->attested() && !(noun->is_last() && noun->last_score() > likely_last)) return false;
    const bool last = number + 1 == path_.count;
    const auto old_rest = score_of(behind, last);
    const auto new_rest = score_of(behind.subspan(2), last);
    return old_rest && new_rest &&
           noun->first_score() + *new_rest + most_for_noun >= stem->first_score() + *old_rest;
  }

  const Lexicon& lexicon_;
  std::span<const Code> codes_;
  Path& path_;
};

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
    settled = settled || (path.count == 0 && path.score > 0);
    return path.count > 0 && path.score > 0 && is_right(stretch, path);
  }

  bool is_right(Stretch stretch, Path& path) const {
    Review review(lexicon_, stretch, path);
    if (review.is_refused()) return false;
    review.join_verbs();
    review.move_joints();
    return path.count > 0;
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
