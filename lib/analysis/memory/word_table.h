// Layer: analysis. Words that are found by their bytes, and the memory that they lie in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "analysis/memory/arena.h"
#include "analysis/memory/printed_word.h"
#include "base/text_hash.h"

namespace fuge::analysis {

// By open addressing. A word that finds no free slot within `most_steps` isn't held, so that no
// choice of words, however hostile, makes a look-up take long. Used by one thread at a time.
class WordTable {
 public:
  // Null for what it doesn't hold; `hash` is text_hash(word).
  PrintedWord* find(std::string_view word, std::uint64_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t step = 0; step < most_steps; ++step) {
      const Slot& slot = slots_[(hash + step) & mask];
      if (slot.word == nullptr) return nullptr;
      if (slot.hash == hash && same_text(slot.word->bytes(), word)) return slot.word;
    }
    return nullptr;
  }
  // Tells the processor what is looked up next.
  void fetch(std::uint64_t hash) const noexcept {
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }
  // The same of a word whose slot is there already.
  void fetch_word(std::uint64_t hash) const noexcept {
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    if (slot.hash == hash) __builtin_prefetch(slot.word);
  }
  // For one that it doesn't hold, whose bytes it copies; null where there is no slot.
  PrintedWord* add(std::string_view word, std::uint64_t hash);

  Arena& arena() noexcept { return *arena_; }
  // For those who need the words longer than this.
  std::shared_ptr<const Arena> hold() const noexcept { return arena_; }
  std::size_t bytes() const noexcept { return arena_->bytes() + slots_.size() * sizeof(Slot); }
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

  std::vector<Slot> slots_{fewest_slots};  // a power of two
  std::size_t count_ = 0;
  std::shared_ptr<Arena> arena_ = std::make_shared<Arena>();
};

}  // namespace fuge::analysis
