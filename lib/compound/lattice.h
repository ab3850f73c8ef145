// Layer: compound. All ways to read a word as a row of parts, and their scores.
//
// The generative model behind it: a compound is a row of first parts and one last part, each drawn
// by its productivity, that is in how many different words of the dictionaries it stands in this
// role (learned by expectation maximisation when the library is built). A word that isn't a
// compound is a row of letters, each drawn by the three before it. The score of a reading is the
// logarithm of its probability; a word is split where the best reading beats the row of letters.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compound/alphabet.h"
#include "compound/lexicon.h"

namespace fuge::compound {

// The user's own parts, looked up beside the lexicon.
class UserParts;

// A row of letters to be read: all of a word, or one of its parts.
struct Stretch {
  const Letters* letters;
  std::size_t begin;  // letters
  std::size_t end;

  std::size_t size() const noexcept { return end - begin; }
  std::span<const Code> codes() const noexcept { return letters->all().subspan(begin, size()); }
  Code at(std::size_t i) const noexcept { return letters->codes[begin + i]; }
  // Whether a part may begin at letter i of the stretch.
  bool joint_at(std::size_t i) const noexcept { return letters->joint_at(begin + i); }
};

// The joints of a reading, letters from the begin of the stretch, rising; none: whole.
struct Path {
  std::array<std::uint8_t, max_letters / 2> joints{};
  std::size_t count = 0;
  float score = 0;
};

struct ReadingOptions {
  bool unknown_parts = true;  // a first or last part that isn't in the lexicon
  const UserParts* user_parts = nullptr;
  bool stop_at_simple = false;  // no readings for a listed word that is known to be simple
};

// The score of the stretch as one word; `value` is the lexicon's of all its letters, if it has one.
float whole_score(const Lexicon& lexicon, Stretch stretch, std::optional<PartValue> value);

// The best reading with at least one joint. False where there is none.
// `value` gets the lexicon's of the whole stretch, where it was read: from four letters on.
bool best_path(const Lexicon& lexicon, Stretch stretch, const ReadingOptions& options, Path& path,
               std::optional<PartValue>& value);

// The `limit` best readings with at least one joint, best first.
std::vector<Path> best_paths(const Lexicon& lexicon, Stretch stretch, const ReadingOptions& options,
                             std::size_t limit);

}  // namespace fuge::compound
