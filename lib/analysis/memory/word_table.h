// Layer: analysis. Words that are found by their bytes, and the memory that they lie in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/memory/arena.h"
#include "analysis/memory/printed_word.h"

namespace fuge::analysis {

// By open addressing. A word that finds no free slot within `most_steps` isn't held, so that no
// choice of words, however hostile, makes a look-up take long. Used by one thread at a time.
class WordTable {
 public:
  // Null for what it doesn't hold; `hash` is text_hash(word).
  PrintedWord* find(std::string_view word, std::uint64_t hash) const noexcept;
  // The same before it is needed, for the processor to fetch.
  void prefetch(std::uint64_t hash) const noexcept;
  // For one that it doesn't hold, whose bytes it copies; null where there is no slot.
  PrintedWord* add(std::string_view word, std::uint64_t hash);

  Arena& arena() noexcept { return arena_; }
  std::size_t bytes() const noexcept { return arena_.bytes() + slots_.size() * sizeof(Slot); }
  void clear();

 private:
  static constexpr std::size_t most_steps = 64;
  static constexpr std::size_t fewest_slots = 1024;

  struct Slot {
    std::uint64_t hash = 0;
    PrintedWord* word = nullptr;
  };

  static Slot* free_slot(std::vector<Slot>& slots, std::uint64_t hash) noexcept;
  void grow();

  std::vector<Slot> slots_;  // a power of two
  std::size_t count_ = 0;
  Arena arena_;
};

}  // namespace fuge::analysis
