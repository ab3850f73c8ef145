// Layer: compound. The user's own parts, as the lattice looks them up.
#pragma once

#include <string>
#include <unordered_map>

#include "compound/lattice.h"
#include "fuge/compound_words.h"

namespace fuge::compound {

class UserParts {
 public:
  // As likely as the most productive parts of the lexicon: what the user names is meant.
  static constexpr float score = -5.0F;

  struct Roles {
    bool first = false;
    bool last = false;
  };

  explicit UserParts(const CompoundWords& words);

  bool empty() const noexcept { return roles_.empty(); }
  // The roles of the letters from `begin` to `end` of the stretch; none where they are no part.
  Roles find(Stretch stretch, std::size_t begin, std::size_t end) const;

 private:
  std::unordered_map<std::string, Roles> roles_;  // by codes
  std::size_t longest_ = 0;
};

}  // namespace fuge::compound
