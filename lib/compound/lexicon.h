// Layer: compound. The lexicon that compile-lexicon made: parts with their scores, base forms, and
// the model of letters. Plain data, read where it lies.
//
// In the file, in this order, in the byte order of the machine: Header, the units of the double
// array, the records, the strings (each a byte of length and its bytes), the letter costs.
//
// Scores are natural logarithms of probabilities: of a part among all first parts or all last parts
// of compounds, of a letter after the three before it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "compound/alphabet.h"
#include "compound/double_array.h"

namespace fuge::compound {

// What a value of the double array holds, from its lowest bit.
struct PartValue {
  std::uint32_t bits;

  static constexpr unsigned score_bits = 7;
  static constexpr unsigned bonus_bits = 3;
  static constexpr unsigned record_bits = 11;

  bool is_first() const noexcept { return (bits & 127U) != 0; }
  bool is_last() const noexcept { return (bits >> 7U & 127U) != 0; }
  float first_score() const noexcept { return score(bits & 127U); }
  float last_score() const noexcept { return score(bits >> 7U & 127U); }
  // Seen as a first part in the dictionaries' own compounds, or known by its linking element.
  bool attested() const noexcept { return (bits >> 14U & 1U) != 0; }
  unsigned bonus() const noexcept { return bits >> 15U & 7U; }
  // Whether the record has a prefix's score, or flags besides those of nouns: most needn't be read.
  bool special() const noexcept { return (bits >> 18U & 1U) != 0; }
  // Known not to be a compound itself: it needn't be tried to split it.
  bool simple() const noexcept { return (bits >> 19U & 1U) != 0; }
  std::uint32_t record() const noexcept { return bits >> 20U; }

  static constexpr float highest_score = -2.0F;
  static constexpr float score_step = 0.15F;

 private:
  static float score(std::uint32_t level) noexcept {
    return highest_score - score_step * static_cast<float>(level - 1);
  }
};

inline constexpr std::uint16_t noun_flag = 1;        // the base form of the last part is a noun
inline constexpr std::uint16_t first_noun_flag = 2;  // the base form of the first part is a noun
inline constexpr std::uint16_t no_noun_flag = 4;     // a form of a verb or adjective, an adverb
inline constexpr std::uint16_t suffix_flag = 8;      // no part by itself: -ungs, -schaft
inline constexpr std::uint16_t particle_flag = 16;   // a prefix of verbs alone: los, weg
inline constexpr std::uint16_t name_ending_flag =
    32;  // ends place names and surnames: -berg, -mann
// First parts that count as seen in compounds, though they weren't:
inline constexpr std::uint16_t only_linked_flag = 64;  // for their linking element: Korallen-
inline constexpr std::uint16_t only_bound_flag = 128;  // the dictionary has no such word: Alten-
inline constexpr std::uint16_t only_plain_flag = 256;  // no name has them: Rezeptor-
inline constexpr std::uint16_t listed_flag = 512;      // a compound that a correction has split

// How much a last part asks of the part before it, for it ends other words, too.
enum class Chance : std::uint8_t {
  none,
  some,    // no unknown part: Facto|ring
  much,    // one that was seen in compounds: kenia|nische
  home,    // the same, or one that the dictionary has in compounds alone: Alten|heim
  person,  // a surname's: after one syllable (Berg|mann) it is none, nor after -er and -el
  place,   // the same, nor after two with a linking element (Rosen|berg), but for listed compounds
};

// What many parts share: how to come to their base forms, and what the last asks for.
struct Record {
  std::uint16_t first_add;  // what is added to the first part's base form; a place in the strings
  std::uint16_t last_add;
  std::uint16_t linking;  // a place in the strings
  std::uint16_t prefix;   // 0, or the score of the string as a prefix: −prefix / 100
  std::uint16_t flags;
  std::uint8_t first_strip;  // how many letters are taken off before that
  std::uint8_t last_strip;
  Chance chance;
  std::uint8_t unused;
  // The letters that other words have before what the last part looks like, a bit a code:
  // politisch has its i, but none has an l: Spieltisch.
  std::uint32_t chance_letters;

  Chance chance_after(Code before) const noexcept {
    return (chance_letters >> before & 1U) != 0 ? chance : std::min(chance, Chance::some);
  }
};
static_assert(sizeof(Record) == 20);

// Constants of the model, set in lexicon/model.h and explained in docs/splitting.md.
struct Model {
  float letter_weight;
  float whole_constant;
  std::array<float, 8> whole_bonus;  // by PartValue::bonus(), for a word that is in the lexicon
  float joint;                       // of each joint
  float unknown_first;
  float short_unknown_first;  // of one of three letters, besides
  float unknown_last;
  float prefixed;         // of a listed verb or adjective behind prefixes: mit|zu|gehen
  float particle;         // of one behind a particle: weg|zu|laufen
  float regular_linking;  // for an unknown first part in -ungs, -heits …
};

struct Header {
  std::array<char, 8> magic;
  std::uint32_t unit_count;
  std::uint32_t record_count;
  std::uint32_t string_bytes;
  Model model;
  std::uint64_t hash;  // of all that follows the header, and of the model
};
inline constexpr std::array<char, 8> lexicon_magic{'f', 'u', 'g', 'e', 'l', 'e', 'x', '1'};

// Letter costs are found by four codes: the letter, and the three before it in the higher bits.
inline constexpr std::size_t letter_cost_count = std::size_t{1} << (4 * code_bits);
inline constexpr float letter_cost_step = 0.08F;

// Refers to the bytes, which must outlive it. Any number of threads may read.
class Lexicon {
 public:
  // Throws Error(invalid_argument) for bytes that aren't of this form and length.
  explicit Lexicon(std::span<const std::byte> bytes);

  const DoubleArray& parts() const noexcept { return parts_; }
  const Model& model() const noexcept { return header_.model; }
  std::uint64_t hash() const noexcept { return header_.hash; }
  const Record& record(PartValue value) const noexcept {
    return records_[value.record() < records_.size() ? value.record() : 0];
  }
  std::string_view string(std::uint16_t place) const noexcept;
  // The value of the codes; nothing where they are no part.
  std::optional<PartValue> find(std::span<const Code> codes) const noexcept;
  // −log of the probability of the last code of four, the lowest five bits.
  float letter_cost(std::uint32_t four_codes) const noexcept {
    return letter_cost_step *
           static_cast<float>(letter_costs_[four_codes & (letter_cost_count - 1)]);
  }

 private:
  Header header_;
  DoubleArray parts_;
  std::span<const Record> records_;
  std::string_view strings_;
  std::span<const std::uint8_t> letter_costs_;
};

}  // namespace fuge::compound
