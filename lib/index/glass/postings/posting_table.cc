#include "index/glass/postings/posting_table.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <new>
#include <utility>

#include "fuge/error.h"

namespace fuge::glass {
namespace {

// Of slices. Where one is full, its last four bytes move to the next one and make room for the link
// to it: what has no second slice pays for none.
constexpr std::array<std::uint32_t, 6> slice_sizes{8, 16, 32, 64, 128, 256};
constexpr std::uint32_t link_size = 4;

constexpr std::size_t first_slots = 4096;
// What one term and posting may take: an entry, a term and a slice.
constexpr std::size_t most_of_a_term = 1024;
// Places start here, so that 0 is none.
constexpr std::size_t arena_begin = 4;

// How many terms ahead each is fetched that leads to the next: about as long as memory takes.
constexpr std::size_t slots_ahead = 24;
constexpr std::size_t entries_ahead = 16;
constexpr std::size_t postings_ahead = 8;

std::uint64_t load(const char* bytes, std::size_t count) noexcept {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes, count);
  return number;
}

// Eight bytes at a time, multiplied by a prime and folded; the standard library's takes twice as
// long.
std::uint32_t hash_of(std::string_view text) noexcept {
  constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15U;
  std::uint64_t state = text.size();
  const char* bytes = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, bytes += 8) {
    state = (state ^ load(bytes, 8)) * multiplier;
    state ^= state >> 32;
  }
  if (left > 0) state = (state ^ load(bytes, left)) * multiplier;
  return static_cast<std::uint32_t>((state ^ state >> 29) * multiplier >> 32);
}

std::size_t bounded(std::size_t memory) {
  // Places are 32 bits wide.
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  return std::clamp(memory, PostingTable::least_memory, most);
}

}  // namespace

// Memory that nobody has written to isn't taken from the system yet.
PostingTable::PostingTable(std::size_t memory)
    : memory_(bounded(memory)),
      arena_(std::make_unique_for_overwrite<char[]>(memory_)),
      used_(arena_begin),
      slots_(first_slots) {}

std::size_t PostingTable::add(std::uint32_t document, std::span<const TermCount> terms) {
  start_look_ups(terms);
  for (std::size_t at = 0; at < terms.size(); ++at) {
    if (!make_room()) return at;
    fetch_ahead(at);
    add_posting(find_or_add(look_ups_[at], terms[at].term), document, terms[at].wdf);
  }
  return terms.size();
}

void PostingTable::clear() {
  used_ = arena_begin;
  count_ = 0;
  std::ranges::fill(slots_, Slot{});
}

PostingTable::Entry& PostingTable::entry_at(std::uint32_t place) noexcept {
  return *std::launder(reinterpret_cast<Entry*>(arena_.get() + place));
}

const PostingTable::Entry& PostingTable::entry_at(std::uint32_t place) const noexcept {
  return *std::launder(reinterpret_cast<const Entry*>(arena_.get() + place));
}

bool PostingTable::has_room(std::size_t more_slots) const noexcept {
  const std::size_t slots = (slots_.size() + more_slots) * sizeof(Slot);
  return used_ + most_of_a_term + slots + (count_ + 1) * sizeof(Place) <= memory_;
}

bool PostingTable::make_room() {
  const bool full = count_ * 5 >= slots_.size() * 3;
  // The old slots and twice as many new ones.
  if (!has_room(full ? 2 * slots_.size() : 0)) return false;
  if (full) grow();
  return true;
}

void PostingTable::grow() {
  std::vector<Slot> slots(2 * slots_.size());
  const std::size_t mask = slots.size() - 1;
  for (const Slot slot : slots_) {
    if (slot.entry == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots[at].entry != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

void PostingTable::start_look_ups(std::span<const TermCount> terms) {
  const std::size_t mask = slots_.size() - 1;
  look_ups_.clear();
  for (const TermCount& term : terms) {
    check_term(term.term);
    look_ups_.push_back({.hash = hash_of(term.term)});
    if (look_ups_.size() <= slots_ahead) __builtin_prefetch(&slots_[look_ups_.back().hash & mask]);
  }
}

void PostingTable::fetch_ahead(std::size_t term) noexcept {
  const std::size_t count = look_ups_.size();
  if (term + slots_ahead < count)
    __builtin_prefetch(&slots_[look_ups_[term + slots_ahead].hash & (slots_.size() - 1)]);
  if (term + entries_ahead < count) {
    LookUp& look_up = look_ups_[term + entries_ahead];
    look_up.entry = entry_with(look_up.hash);
    __builtin_prefetch(arena_.get() + look_up.entry);
  }
  if (term + postings_ahead < count && look_ups_[term + postings_ahead].entry != 0)
    __builtin_prefetch(arena_.get() + entry_at(look_ups_[term + postings_ahead].entry).write);
}

std::uint32_t PostingTable::entry_with(std::uint32_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].entry != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return slots_[at].entry;
}

PostingTable::Entry& PostingTable::find_or_add(LookUp look_up, std::string_view text) {
  if (look_up.entry != 0 && term(look_up.entry) == text) return entry_at(look_up.entry);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = look_up.hash & mask;
  for (; slots_[at].entry != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == look_up.hash && term(slots_[at].entry) == text)
      return entry_at(slots_[at].entry);
  }
  slots_[at] = {look_up.hash, add_entry(text)};
  return entry_at(slots_[at].entry);
}

std::uint32_t PostingTable::add_entry(std::string_view term) {
  used_ = (used_ + alignof(Entry) - 1) / alignof(Entry) * alignof(Entry);
  const std::size_t place = used_;
  const std::size_t slice = place + sizeof(Entry) + term.size();
  used_ = slice + slice_sizes[0];
  new (arena_.get() + place) Entry{.write = static_cast<std::uint32_t>(slice),
                                   .limit = static_cast<std::uint32_t>(used_),
                                   .term_length = static_cast<std::uint8_t>(term.size())};
  std::ranges::copy(term, arena_.get() + place + sizeof(Entry));
  ++count_;
  return static_cast<std::uint32_t>(place);
}

void PostingTable::add_posting(Entry& entry, std::uint32_t document, std::uint32_t wdf) {
  if (document <= entry.last_document)
    throw Error(ErrorCode::invalid_argument,
                "a document has the same term twice, or comes after a greater one");
  std::array<char, 2 * max_varint_bytes> bytes;
  const char* const end = pack_posting(bytes.data(), entry.last_document, document, wdf);
  for (const char* byte = bytes.data(); byte != end; ++byte) {
    if (entry.write == entry.limit) add_slice(entry);
    arena_[entry.write++] = *byte;
  }
  entry.last_document = document;
}

void PostingTable::add_slice(Entry& entry) {
  entry.slice = std::min<std::uint8_t>(entry.slice + 1, slice_sizes.size() - 1);
  const auto slice = static_cast<std::uint32_t>(used_);
  used_ += slice_sizes[entry.slice];
  char* const link = arena_.get() + entry.limit - link_size;
  std::memcpy(arena_.get() + slice, link, link_size);
  std::memcpy(link, &slice, link_size);
  entry.write = slice + link_size;
  entry.limit = static_cast<std::uint32_t>(used_);
}

std::string_view PostingTable::term(std::uint32_t entry) const noexcept {
  return {arena_.get() + entry + sizeof(Entry), entry_at(entry).term_length};
}

std::vector<PostingTable::Place> PostingTable::sorted() const {
  std::vector<Place> places;
  places.reserve(count_);
  for (const Slot slot : slots_)
    if (slot.entry != 0) places.push_back({sort_prefix(term(slot.entry)), slot.entry});
  std::ranges::sort(places, [&](const Place& one, const Place& other) {
    if (one.prefix != other.prefix) return one.prefix < other.prefix;
    return term(one.entry) < term(other.entry);
  });
  return places;
}

void PostingTable::append_postings(std::uint32_t entry, std::string& packed) const {
  const Entry& head = entry_at(entry);
  std::uint32_t slice = entry + static_cast<std::uint32_t>(sizeof(Entry)) + head.term_length;
  for (std::size_t number = 0;; number = std::min(number + 1, slice_sizes.size() - 1)) {
    const std::uint32_t end = slice + slice_sizes[number];
    if (end == head.limit) break;
    packed.append(arena_.get() + slice, end - link_size - slice);
    std::memcpy(&slice, arena_.get() + end - link_size, link_size);
  }
  packed.append(arena_.get() + slice, head.write - slice);
}

}  // namespace fuge::glass
