#include "compound/review.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fuge::compound {
namespace {

bool is_vowel(Code code) {
  static constexpr std::array<Code, 9> vowels{code_of('a'), code_of('e'), code_of('i'),
                                              code_of('o'), code_of('u'), code_of('y'),
                                              a_umlaut,     o_umlaut,     u_umlaut};
  return std::find(vowels.begin(), vowels.end(), code) != vowels.end();
}

bool ends_in(std::span<const Code> codes, char first, char second) {
  return codes.size() >= 2 && codes[codes.size() - 2] == code_of(first) &&
         codes.back() == code_of(second);
}

std::size_t syllables_of(std::span<const Code> first) {
  std::size_t syllables = 0;
  for (std::size_t i = 0; i < first.size(); ++i)
    if (is_vowel(first[i]) && (i == 0 || !is_vowel(first[i - 1]))) ++syllables;
  return syllables;
}

bool is_in_surnames(std::span<const Code> first) {
  return ends_in(first, 'e', 'r') || ends_in(first, 'e', 'l');
}

// Before -mann: Berg-, Acker-, Engel-; Geschäfts- and Kamera- are of no name.
bool is_of_surname(std::span<const Code> first) {
  return syllables_of(first) < 2 || is_in_surnames(first);
}

// kenia|nische, dogma|tische: no Nische and no Tisch, though what is before them is a word.
bool is_foreign_adjective(std::span<const Code> first, std::span<const Code> last) {
  static constexpr std::array<Code, 4> isch{code_of('i'), code_of('s'), code_of('c'), code_of('h')};
  if (last.size() <= isch.size() || !std::equal(isch.begin(), isch.end(), last.begin() + 1))
    return false;
  if (last.front() == code_of('n')) return is_vowel(first.back());
  return last.front() == code_of('t') && ends_in(first, 'm', 'a');
}

// How many letters -isch and its endings take: dialogischen; 0 where it isn't one.
std::size_t adjective_suffix(std::span<const Code> codes) {
  static constexpr std::array<Code, 4> isch{code_of('i'), code_of('s'), code_of('c'), code_of('h')};
  static constexpr std::size_t longest_ending = 2;
  for (std::size_t ending = 0; ending <= longest_ending; ++ending) {
    if (codes.size() <= isch.size() + ending) return 0;
    const auto suffix = codes.last(isch.size() + ending);
    if (std::equal(isch.begin(), isch.end(), suffix.begin())) return suffix.size();
  }
  return 0;
}

class Review {
 public:
  Review(const Lexicon& lexicon, Stretch stretch, Path& path)
      : lexicon_(lexicon), codes_(stretch.codes()), path_(path) {}

  // Whether its last joint is none, however likely: it is in a verb, an adjective or a name.
  bool is_refused() const {
    const std::span<const Code> last = part(path_.count);
    if (path_.count == 1 && (is_with_zu(path_.joints[0]) || is_derived())) return true;
    if (last.size() > longest_doubtful) return false;
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
  static constexpr std::size_t long_in_compound = 7;  // what no name has in its middle
  static constexpr std::size_t long_bound = 8;        // Plexiglas-, and no Birken-
  static constexpr unsigned common_bonus = 1;         // lexicon::Bonus::last_part
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

  // bereit|zustehen, nahezu|bringen: of a listed verb, with zu at the joint; also of another behind
  // an adjective: schön|zureden.
  bool is_with_zu(std::size_t joint) const {
    return is_verb_with_zu(joint) || (joint > 2 && is_verb_with_zu(joint - 2)) ||
           is_infinitive_with_zu(joint);
  }

  bool is_infinitive_with_zu(std::size_t at) const {
    if (at + 4 >= codes_.size() || codes_[at] != code_of('z') || codes_[at + 1] != code_of('u') ||
        codes_.back() != code_of('n'))
      return false;
    const auto first = lexicon_.find(codes_.first(at));
    const auto verb = lexicon_.find(codes_.subspan(at + 2));
    const auto last = lexicon_.find(codes_.subspan(at));
    // Neither Kredit|zusagen nor höchst|zulässigen.
    const bool other =
        last && last->is_last() && (!is_noun(*last) || lexicon_.record(*last).last_strip > 0);
    if (!first || !verb || other || (flags_of(*verb) & no_noun_flag) == 0) return false;
    return (flags_of(*first) & (first_noun_flag | no_noun_flag)) != first_noun_flag;
  }

  bool is_verb_with_zu(std::size_t at) const {
    if (at + 2 >= codes_.size() || codes_[at] != code_of('z') || codes_[at + 1] != code_of('u'))
      return false;
    std::array<Code, max_letters> verb;
    const auto behind = std::copy_n(codes_.begin(), at, verb.begin());
    const auto end =
        std::copy(codes_.begin() + static_cast<std::ptrdiff_t>(at) + 2, codes_.end(), behind);
    const auto value = lexicon_.find({verb.begin(), end});
    return value && (flags_of(*value) & no_noun_flag) != 0;
  }

  // dia|logischen: of a noun that reads on over the joint, and is no compound.
  bool is_derived() const {
    const std::size_t suffix = adjective_suffix(codes_);
    if (suffix == 0 || path_.joints[0] + suffix >= codes_.size()) return false;
    const auto noun = lexicon_.find(codes_.first(codes_.size() - suffix));
    return noun && noun->simple() && is_noun(*noun);
  }

  // Kolleg|gen: that a noun is in no name tells nothing here.
  bool is_by_chance(std::span<const Code> before, const Record& ending) const {
    if (ending.chance_after(before.back()) != Chance::much) return false;
    const auto first = lexicon_.find(before);
    return first && (flags_of(*first) & only_plain_flag) != 0;
  }

  // Place names and surnames have linking elements too (Birkenfeld): the first part must have been
  // seen in compounds, and no part may be unknown.
  bool is_name(std::span<const Code> before, const Record& ending) const {
    if ((ending.flags & name_ending_flag) == 0) return false;
    const auto first = lexicon_.find(before);
    if (path_.count > 1 && !lexicon_.find(part(0))) return true;
    if (path_.count > 1 && before.size() >= long_in_compound) return false;
    const std::string_view linking = first ? linking_of(*first) : std::string_view{};
    if (path_.count == 1 && ending.chance == Chance::person && linking == "s")
      return is_in_surnames(before.first(before.size() - 1)) && !is_listed();
    if (path_.count == 1 && ending.chance == Chance::person && is_of_surname(before)) return true;
    if (path_.count == 1 && ending.chance == Chance::place && is_of_place(before, linking))
      return !is_listed();
    const std::uint16_t flags = first ? flags_of(*first) : std::uint16_t{0};
    if ((flags & only_linked_flag) != 0) return true;
    return (flags & only_bound_flag) != 0 && ending.chance != Chance::home &&
           before.size() < long_bound;
  }

  std::string_view linking_of(PartValue first) const {
    return lexicon_.string(lexicon_.record(first).linking);
  }

  // Schnee-, Spiegel-, Rosen-, Königs-; Ausgaben- and Bücher- are of no name.
  static bool is_of_place(std::span<const Code> first, std::string_view linking) {
    if (linking.starts_with("¨")) return false;
    return is_of_surname(first) || (!linking.empty() && syllables_of(first) < 3);
  }

  // As a noun that has a plural, or by a correction.
  bool is_listed() const {
    const auto all = lexicon_.find(codes_);
    return all && (all->bonus() == common_bonus || (flags_of(*all) & listed_flag) != 0);
  }

  // Of the joint behind this part. Only a short part is read into a verb, and what ends a verb.
  bool is_in_verb(std::size_t number) const {
    const bool stem = part(number).size() <= longest_stem && is_stem(part(number));
    if (!stem && !is_doubtful(part(number + 1)) && !ends_verb(number + 1)) return false;
    const std::size_t begin = begin_of(number);
    const auto all = lexicon_.find(codes_.subspan(begin, end_of(number + 1) - begin));
    if (!all || !all->simple() || (flags_of(*all) & no_noun_flag) == 0) return false;
    return !is_noun(*all) || !is_seen(part(number));
  }

  // halten, in haushalten: a noun that is a verb, too.
  bool ends_verb(std::size_t number) const {
    if (number != path_.count || path_.count == 1) return false;
    const auto value = lexicon_.find(part(number));
    return value && is_noun(*value) && (flags_of(*value) & no_noun_flag) != 0;
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

}  // namespace

bool review(const Lexicon& lexicon, Stretch stretch, Path& path) {
  Review review(lexicon, stretch, path);
  if (review.is_refused()) return false;
  review.join_verbs();
  review.move_joints();
  return path.count > 0;
}

}  // namespace fuge::compound
