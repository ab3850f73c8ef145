// Layer: analysis. E-mail and web addresses as pieces that have a token together.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/atoms.h"
#include "analysis/tokenizer/pieces.h"

namespace fuge::analysis {

class AddressFinder {
 public:
  // Before each text.
  void reset() noexcept { looked_at_ = 0; }

  // Adds a piece for each atom of the address that atom `i` begins, and groups: of the whole, whose
  // term lacks "https://", "www." and a slash at the end, and of the host where there is more.
  // Returns how many atoms it takes; 0 where there is none.
  std::size_t take(const Atoms& atoms, std::size_t i, Pieces& pieces);

 private:
  std::size_t looked_at_ = 0;  // no address begins before this byte
};

}  // namespace fuge::analysis
