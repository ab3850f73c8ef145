#include "analysis/memory/word_table.h"

#include <utility>

namespace fuge::analysis {

PrintedWord* WordTable::add(std::string_view word, std::uint64_t hash) {
  if (2 * (count_ + 1) > slots_.size()) grow();
  Slot* slot = free_slot(slots_, hash);
  if (slot == nullptr) return nullptr;
  PrintedWord* added = &arena_->make_before<PrintedWord>(word);
  added->size = static_cast<std::uint32_t>(word.size());
  *slot = {hash, added};
  ++count_;
  return added;
}

void WordTable::clear() {
  slots_ = std::vector<Slot>(fewest_slots);
  count_ = 0;
  renew(arena_);
}

WordTable::Slot* WordTable::free_slot(std::vector<Slot>& slots, std::uint64_t hash) noexcept {
  const std::size_t mask = slots.size() - 1;
  for (std::size_t step = 0; step < most_steps; ++step) {
    Slot& slot = slots[(hash + step) & mask];
    if (slot.word == nullptr) return &slot;
  }
  return nullptr;
}

// Words whose slots are taken are forgotten.
void WordTable::grow() {
  std::vector<Slot> grown(2 * slots_.size());
  for (const Slot& slot : slots_)
    if (slot.word != nullptr)
      if (Slot* place = free_slot(grown, slot.hash)) *place = slot;
  slots_ = std::move(grown);
}

}  // namespace fuge::analysis
