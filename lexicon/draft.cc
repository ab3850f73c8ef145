#include "lexicon/draft.h"

#include <optional>

#include "compound/decision.h"
#include "compound/lattice.h"
#include "lexicon/image.h"

namespace fuge::lexicon {
namespace {

compound::Letters letters_of(const std::string& codes) {
  compound::Letters letters;
  for (const char code : codes) {
    letters.begins[letters.count] = letters.count;
    letters.codes[letters.count++] = static_cast<compound::Code>(code);
  }
  letters.begins[letters.count] = letters.count;
  return letters;
}

}  // namespace

Draft::Draft(const Parts& parts, const Vocabulary& vocabulary, const CharacterCounts& characters)
    : image_(make_image(parts, vocabulary, characters)), lexicon_(image_) {}

bool Draft::is_simple(const std::string& codes) const {
  return has_no_parts(lexicon_, letters_of(codes));
}

float Draft::gain(const std::string& codes) const {
  const compound::Letters letters = letters_of(codes);
  compound::Path path;
  const compound::Stretch all{&letters, 0, letters.count};
  std::optional<compound::PartValue> value;
  if (!best_path(lexicon_, all, {false, nullptr, false}, path, value) || path.count == 0)
    return no_reading;
  return path.score - whole_score(lexicon_, all, value);
}

double Draft::whole(const std::string& codes) const {
  const compound::Letters letters = letters_of(codes);
  const compound::Stretch all{&letters, 0, letters.count};
  return whole_score(lexicon_, all, lexicon_.find(all.codes()));
}

std::vector<std::size_t> Draft::joints(const std::string& codes) const {
  compound::Letters letters = letters_of(codes);
  const compound::Path path = decide(lexicon_, letters, nullptr);
  return {path.joints.begin(), path.joints.begin() + static_cast<std::ptrdiff_t>(path.count)};
}

}  // namespace fuge::lexicon
