// Layer: base. Vectors that are used again, for one text after the other.
#pragma once

#include <cstddef>
#include <vector>

namespace fuge {

// Keeps the memory for what comes next, unless it is uncommonly much: one long text shouldn't take
// it for as long as there are others.
template <typename Thing>
void make_empty(std::vector<Thing>& things) {
  constexpr std::size_t most_kept = std::size_t{1} << 21;  // bytes
  if (things.capacity() > most_kept / sizeof(Thing))
    std::vector<Thing>().swap(things);
  else
    things.clear();
}

}  // namespace fuge
