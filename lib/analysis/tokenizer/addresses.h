// Layer: analysis. E-mail and web addresses as words that have a token together.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

class AddressFinder {
 public:
  // Before each text.
  void reset() noexcept { looked_at_ = 0; }

  // Adds a word for each segment of the address that segment `i` begins, and groups: of the whole,
  // whose term lacks "https://", "www." and a slash at the end, and of the host where there is
  // more. Returns how many segments it takes; 0 where there is none.
  std::size_t take(const Segments& segments, std::size_t i, Words& words);

 private:
  std::size_t looked_at_ = 0;  // no address begins before this byte
};

}  // namespace fuge::analysis
