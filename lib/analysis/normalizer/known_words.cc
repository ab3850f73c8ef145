#include "analysis/normalizer/known_words.h"

#include "compound/decision.h"
#include "compound/embedded_lexicon.h"
#include "compound/lattice.h"

namespace fuge::analysis {
namespace {

using compound::Letters;
using compound::Path;
using compound::Stretch;

std::optional<compound::PartValue> value_of(const compound::Lexicon& lexicon,
                                            std::string_view word) {
  Letters letters;
  if (!compound::read_letters(word, 0, word.size(), letters)) return std::nullopt;
  return lexicon.find(letters.all());
}

// How much likelier it is than the word whole, where it has a joint.
std::optional<float> gain(const compound::Lexicon& lexicon, Stretch stretch, bool unknown_parts,
                          Path& path) {
  std::optional<compound::PartValue> value;
  if (!best_path(lexicon, stretch, {unknown_parts, nullptr, true}, path, value)) return {};
  if (path.count == 0) return {};
  return path.score - whole_score(lexicon, stretch, value);
}

}  // namespace

KnownWords::KnownWords() : lexicon_(compound::embedded_lexicon()) {}

bool KnownWords::lists(std::string_view word) const {
  const auto value = value_of(lexicon_, word);
  return value && value->bonus() > 0;
}

bool KnownWords::has_part(std::string_view part) const {
  return value_of(lexicon_, part).has_value();
}

std::optional<float> KnownWords::score(std::string_view word) const {
  Letters letters;
  if (!compound::read_letters(word, 0, word.size(), letters)) return std::nullopt;
  Path path;
  const auto more = gain(lexicon_, {&letters, 0, letters.count}, false, path);
  if (!more || *more <= 0) return std::nullopt;
  return path.score;
}

std::vector<std::size_t> KnownWords::joints(std::string_view word) const {
  Letters letters;
  if (!compound::read_letters(word, 0, word.size(), letters)) return {};
  Path path;
  const auto more = gain(lexicon_, {&letters, 0, letters.count}, true, path);
  if (!more || *more <= compound::unknown_margin) return {};
  std::vector<std::size_t> bytes;
  for (std::size_t i = 0; i < path.count; ++i) bytes.push_back(letters.begins[path.joints[i]]);
  return bytes;
}

}  // namespace fuge::analysis
