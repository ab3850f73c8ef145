// Layer: compound. The parts that a word may consist of, as arcs between its letters.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "compound/lattice.h"
#include "compound/letter_model.h"
#include "compound/user_parts.h"

namespace fuge::compound {

// What the part on the left was; it decides about what may follow. In order of certainty.
enum class Left : std::uint8_t {
  unknown,   // not in the lexicon
  known,     // in the lexicon; also the begin of the word
  attested,  // in the lexicon, and seen in compounds: even an unknown last part may follow
};
inline constexpr std::size_t left_kinds = 3;

// A place between two letters, reached from the left in one of these ways.
struct State {
  std::size_t letter;
  Left left;

  constexpr std::size_t index() const noexcept {
    return left_kinds * letter + static_cast<std::size_t>(left);
  }
};

// Feeds `sink` with every arc from a place that it says it can reach, from left to right:
//   sink.reached(State) → bool
//   sink.add(State from, State to, float score)    a first part
//   sink.finish(State from, float score)           a last part
// A word whose one part is a last part with a prefix (über|reste), or a listed word with prefixes
// (mit|zu|gehen), finishes from the begin: whole.
template <class Sink>
class Arcs {
 public:
  Arcs(const Lexicon& lexicon, Stretch stretch, const ReadingOptions& options, Sink& sink)
      : lexicon_(lexicon), stretch_(stretch), options_(options), sink_(sink) {}

  void run() {
    if (stretch_.size() < 2 * least_part) return;
    walk(0, 0, 0);
    if (options_.stop_at_simple && whole_value_ && whole_value_->simple() &&
        whole_value_->bonus() > 0)
      return;
    if (options_.unknown_parts) add_unknown_first_parts();
    for (std::size_t letter = 1; letter + 1 < stretch_.size(); ++letter) {
      if (!reached_at_all(letter)) continue;
      walk(letter, letter, 0);
      if (options_.unknown_parts && sink_.reached({letter, Left::attested}))
        add_unknown_last(letter);
    }
  }

  // The lexicon's value of the whole stretch, after run().
  std::optional<PartValue> whole_value() const { return whole_value_; }

 private:
  static constexpr std::size_t least_part = 2;
  static constexpr std::size_t least_last_part = 3;
  static constexpr std::size_t longest_prefix = 13;
  static constexpr std::size_t least_unknown_first = 3;
  static constexpr std::size_t least_after_unknown = 4;
  static constexpr std::size_t least_before_unknown = 4;
  static constexpr std::size_t certain_last_part = 5;
  static constexpr float certain_score = -9;
  static constexpr std::size_t long_unknown_first = 6;
  static constexpr float likely_score = -10.5F;
  static constexpr std::size_t long_before_noun = 5;
  static constexpr float likely_noun = -11.5F;
  static constexpr std::size_t least_unknown_last = 5;
  static constexpr std::size_t least_prefixed = 4;
  static constexpr std::size_t least_seen_prefixed = 5;

  bool reached_at_all(std::size_t letter) const {
    return letter == 0 || sink_.reached({letter, Left::known}) ||
           sink_.reached({letter, Left::attested}) || sink_.reached({letter, Left::unknown});
  }

  // The parts that begin at `begin`; `start` is earlier where a prefix stands between.
  void walk(std::size_t start, std::size_t begin, float prefix_score) {
    const DoubleArray& parts = lexicon_.parts();
    DoubleArray::Node node = parts.root();
    for (std::size_t end = begin; end < stretch_.size();) {
      node = parts.child(node, stretch_.at(end++));
      if (node == DoubleArray::none) break;
      if (parts.has_value(node))
        add_part(start, begin, end, PartValue{parts.value(node)}, prefix_score);
    }
    if (options_.user_parts != nullptr) add_user_parts(start, begin, prefix_score);
  }

  void add_part(std::size_t start, std::size_t begin, std::size_t end, PartValue value,
                float prefix_score) {
    const std::size_t size = stretch_.size();
    if (value.special() && end - begin <= longest_prefix && end + least_last_part <= size) {
      if (start == begin) {
        follow_prefix(start, end, value);
      } else if (start == 0) {
        is_verb_ = is_verb_ || is_verbal(begin, end);
        if (lexicon_.record(value).prefix != 0)
          finish_verb(end, prefix_score + lexicon_.model().prefixed);
      }
    }
    if (end == size) {
      if (begin == 0) whole_value_ = value;
      if (start == 0 && begin > 0)
        finish_verb(end - begin, value, prefix_score + lexicon_.model().prefixed);
      if (value.is_last() && begin > 0)
        finish(start, start == begin ? needed_left(begin, end - begin, value) : Left::unknown,
               prefix_score + value.last_score());
    } else if (value.is_first() && end + least_part <= size && stretch_.joint_at(end)) {
      add(start, end, is_seen(start, begin, end, value) ? Left::attested : Left::known,
          prefix_score + value.first_score(), begin > 0 && is_by_chance(begin, value));
    }
  }

  // With a prefix, a short one may be another word than the one that was seen: überbord|end.
  bool is_seen(std::size_t start, std::size_t begin, std::size_t end, PartValue first) const {
    return first.attested() && (start == begin || end - begin >= least_seen_prefixed);
  }

  // mit-zu-schnacken, auf-ge-brezelt: whatever the verb, no unknown part begins so.
  bool is_verbal(std::size_t begin, std::size_t end) const {
    if (end - begin != 2) return false;
    if (stretch_.at(begin) == code_of('z') && stretch_.at(begin + 1) == code_of('u'))
      return stretch_.at(stretch_.size() - 1) == code_of('n');
    return stretch_.at(begin) == code_of('g') && stretch_.at(begin + 1) == code_of('e') &&
           is_participle(stretch_.codes());
  }

  void follow_prefix(std::size_t start, std::size_t end, PartValue value) {
    const Record& record = lexicon_.record(value);
    if (start == 0 && (record.prefix != 0 || (record.flags & suffix_flag) != 0))
      not_unknown_[end] = true;
    if (start == 0 && (record.flags & particle_flag) != 0) follow_particle(end);
    if (record.prefix != 0) walk(start, end, -static_cast<float>(record.prefix) / 100.0F);
  }

  // A verb or an adjective with prefixes is no compound: mit|zu|gehen.
  void finish_verb(std::size_t letters, PartValue verb, float score) {
    if (letters >= least_prefixed && (lexicon_.record(verb).flags & no_noun_flag) != 0)
      sink_.finish({0, Left::known}, score);
  }

  void finish_verb(std::size_t begin, float score) {
    if (const auto rest = lexicon_.find(stretch_.codes().subspan(begin)))
      finish_verb(stretch_.size() - begin, *rest, score);
  }

  // A particle makes infinitives and participles, with zu between, too: weg|zu|laufen.
  void follow_particle(std::size_t end) {
    static constexpr std::array<Code, 2> zu{code_of('z'), code_of('u')};
    const float score = lexicon_.model().particle;
    const std::span<const Code> rest = stretch_.codes().subspan(end);
    if (is_after_particle(rest)) finish_verb(end, score);
    if (std::equal(zu.begin(), zu.end(), rest.begin())) finish_verb(end + zu.size(), score);
  }

  // Not inflected nouns that look like verbs: Weg|strecken.
  bool is_after_particle(std::span<const Code> rest) const {
    if (rest[0] == code_of('g') && rest[1] == code_of('e')) return true;
    const std::optional<PartValue> value = lexicon_.find(rest);
    if (!value) return false;
    const Record& record = lexicon_.record(*value);
    const bool noun = value->is_last() && (record.flags & noun_flag) != 0;
    if (rest.back() == code_of('n')) return !noun || record.last_strip == 0;
    return !noun && is_participle(rest);
  }

  // One without ge-: weg|moderierte.
  static bool is_participle(std::span<const Code> rest) {
    static constexpr std::size_t longest_ending = 2;
    for (std::size_t end = rest.size(); end + longest_ending >= rest.size() && end > 2; --end)
      if (rest[end - 1] == code_of('t')) return end == rest.size() || rest[end] == code_of('e');
    return false;
  }

  // The least that must be known of the part before this last one: place names and surnames are no
  // compounds (Peters|burger), and a short rare part can't tell where an unknown one ends.
  Left needed_left(std::size_t begin, std::size_t letters, PartValue value) const {
    if (value.special()) {
      const Record& record = lexicon_.record(value);
      const Chance chance = record.chance_after(stretch_.at(begin - 1));
      if (chance >= Chance::much || (record.flags & name_ending_flag) != 0) return Left::attested;
      if (chance == Chance::some) return Left::known;
    }
    const bool certain =
        value.last_score() >= certain_score || is_likely(begin, letters, value) ||
        (letters >= certain_last_part && base_letters(letters, value) >= certain_last_part);
    return certain ? Left::unknown : Left::known;
  }

  // A last part of four letters, behind more that are unknown: less of a noun in its base form.
  bool is_likely(std::size_t begin, std::size_t letters, PartValue value) const {
    if (letters + 1 < certain_last_part) return false;
    const Record& record = lexicon_.record(value);
    const bool base = record.last_strip == 0 && (record.flags & noun_flag) != 0;
    return begin >= (base ? long_before_noun : long_unknown_first) &&
           value.last_score() >= (base ? likely_noun : likely_score);
  }

  // A form is no more certain than its word: Klubs.
  std::size_t base_letters(std::size_t letters, PartValue value) const {
    const Record& record = lexicon_.record(value);
    return letters + lexicon_.string(record.last_add).size() - record.last_strip;
  }

  void add_user_parts(std::size_t start, std::size_t begin, float prefix_score) {
    for (std::size_t end = begin + least_part; end <= stretch_.size(); ++end) {
      const UserParts::Roles roles = options_.user_parts->find(stretch_, begin, end);
      if (end == stretch_.size()) {
        if (roles.last && begin > 0) finish(start, Left::unknown, prefix_score + UserParts::score);
      } else if (roles.first && stretch_.joint_at(end)) {
        add(start, end, Left::attested, prefix_score + UserParts::score);
      }
    }
  }

  // Adap|tor, before a further part: what ends words by chance isn't read behind unknown letters.
  bool is_by_chance(std::size_t begin, PartValue value) const {
    return value.special() &&
           lexicon_.record(value).chance_after(stretch_.at(begin - 1)) != Chance::none;
  }

  void add(std::size_t start, std::size_t end, Left left, float score, bool by_chance = false) {
    for (const Left before : {Left::known, Left::attested, Left::unknown})
      if (is_reached(start, before) && !(by_chance && before == Left::unknown))
        sink_.add({start, before}, {end, left}, score + lexicon_.model().joint);
  }

  void finish(std::size_t start, Left needed, float score) {
    for (const Left before : {Left::known, Left::attested, Left::unknown})
      if (is_reached(start, before) && before >= needed) sink_.finish({start, before}, score);
  }

  bool is_reached(std::size_t letter, Left left) const {
    return letter == 0 ? left == Left::known : sink_.reached({letter, left});
  }

  void add_unknown_first_parts() {
    const Model& model = lexicon_.model();
    const LetterCosts costs(lexicon_, stretch_);
    for (std::size_t end = least_unknown_first; end + least_last_part <= stretch_.size(); ++end) {
      if (stretch_.at(end - 1) == other) return;
      if (not_unknown_[end] || !stretch_.joint_at(end) || is_in_str(end)) continue;
      const bool regular = has_regular_linking(stretch_, end);
      if (is_verb_ && !regular) continue;
      if (!regular && end + least_after_unknown > stretch_.size()) return;
      const float linking = regular ? model.regular_linking : 0.0F;
      const float rare = end == least_unknown_first ? model.short_unknown_first : 0.0F;
      sink_.add({0, Left::known}, {end, regular ? Left::attested : Left::unknown},
                model.joint + model.unknown_first + linking + rare - costs.of_first(end));
    }
  }

  // Zivil|streife, not Zivilst|reife.
  bool is_in_str(std::size_t end) const {
    return stretch_.at(end) == code_of('r') && stretch_.at(end - 1) == code_of('t') &&
           stretch_.at(end - 2) == code_of('s');
  }

  void add_unknown_last(std::size_t begin) {
    if (begin < least_before_unknown || stretch_.size() - begin < least_unknown_last) return;
    const Stretch rest{stretch_.letters, stretch_.begin + begin, stretch_.end};
    const std::span<const Code> codes = rest.codes();
    if (is_suffix(rest) || std::find(codes.begin(), codes.end(), other) != codes.end()) return;
    sink_.finish({begin, Left::attested},
                 lexicon_.model().unknown_last - letters_cost(lexicon_, rest));
  }

  bool is_suffix(Stretch rest) const {
    const auto value = lexicon_.find(rest.codes());
    return value && (lexicon_.record(*value).flags & suffix_flag) != 0;
  }

  const Lexicon& lexicon_;
  const Stretch stretch_;
  const ReadingOptions& options_;
  Sink& sink_;
  std::optional<PartValue> whole_value_;
  bool is_verb_ = false;  // with zu or ge behind a prefix
  // Ends of prefixes and suffixes from the begin of the word: these are no unknown first parts.
  std::array<bool, max_letters + 1> not_unknown_{};
};

}  // namespace fuge::compound
