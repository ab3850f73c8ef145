// Layer: index. The postings of terms, gathered in memory in the order of documents.
//
// All lies in one piece of memory, the arena: of each term its entry, its bytes and the first few
// bytes of its postings side by side, further ones in slices of growing size, which are linked. A
// table finds the entry by a hash. So a posting costs about two cache misses where its term is
// rare, and none where it is common; they are asked for ahead, for all terms of a document.
//
// A posting is the distance from the document before, doubled, and 1 more where the wdf is 1; any
// other wdf follows. Both are packed numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/packing.h"
#include "index/glass/term_list.h"

namespace fuge::glass {

// Packs the posting behind one of `previous`, 0 for the first.
inline char* pack_posting(char* place, std::uint32_t previous, std::uint32_t document,
                          std::uint32_t wdf) noexcept {
  const std::uint64_t distance = document - previous;
  char* end = pack_varint(place, distance << 1 | (wdf == 1 ? 1U : 0U));
  return wdf == 1 ? end : pack_varint(end, wdf);
}

inline void append_posting(std::string& packed, std::uint32_t previous, std::uint32_t document,
                           std::uint32_t wdf) {
  char bytes[2 * max_varint_bytes];
  packed.append(bytes,
                static_cast<std::size_t>(pack_posting(bytes, previous, document, wdf) - bytes));
}

// Reads packed postings one after the other.
class PostingCursor {
 public:
  // Stands on the first one; there is one.
  explicit PostingCursor(std::string_view packed)
      : place_(packed.data()), end_(packed.data() + packed.size()) {
    read();
  }
  std::uint32_t document() const noexcept { return document_; }
  std::uint32_t wdf() const noexcept { return wdf_; }
  // False at the end.
  bool next() noexcept {
    if (place_ == end_) return false;
    read();
    return true;
  }

 private:
  void read() noexcept {
    const std::uint64_t distance = unpack_varint(place_);
    document_ += static_cast<std::uint32_t>(distance >> 1);
    wdf_ = (distance & 1) != 0 ? 1 : static_cast<std::uint32_t>(unpack_varint(place_));
  }

  const char* place_;
  const char* end_;
  std::uint32_t document_ = 0;
  std::uint32_t wdf_ = 0;
};

class PostingTable {
 public:
  // Takes this many bytes of memory at most, but `least_memory` in any case.
  explicit PostingTable(std::size_t memory);
  static constexpr std::size_t least_memory = std::size_t{256} << 10;

  // Adds the terms of a document as long as there is room; returns how many it took. Distinct
  // terms, documents in ascending order. Throws Error(invalid_argument) for what isn't, and for a
  // term that is not valid.
  std::size_t add(std::uint32_t document, std::span<const TermCount> terms);

  void clear();

  // A term's entry, by its place in the arena, and how its bytes begin.
  struct Place {
    std::uint64_t prefix;
    std::uint32_t entry;
  };
  // In the order of the terms.
  std::vector<Place> sorted() const;
  std::string_view term(std::uint32_t entry) const noexcept;
  void append_postings(std::uint32_t entry, std::string& packed) const;

 private:
  struct Entry {
    std::uint32_t last_document = 0;
    std::uint32_t write = 0;  // where the next byte goes
    std::uint32_t limit = 0;  // where the slice ends
    std::uint8_t term_length = 0;
    std::uint8_t slice = 0;  // which of the sizes it has
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // 0: none
  };

  // Of a term that comes soon: its entry, or one with the same hash; 0 where there was none.
  struct LookUp {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;
  };

  Entry& entry_at(std::uint32_t place) noexcept;
  const Entry& entry_at(std::uint32_t place) const noexcept;
  bool has_room(std::size_t more_slots) const noexcept;
  // Whether there is room for one more term and its posting.
  bool make_room();
  void grow();
  void start_look_ups(std::span<const TermCount> terms);
  // Has what the terms behind this one need brought into the cache, step by step.
  void fetch_ahead(std::size_t term) noexcept;
  std::uint32_t entry_with(std::uint32_t hash) const noexcept;
  Entry& find_or_add(LookUp look_up, std::string_view text);
  std::uint32_t add_entry(std::string_view term);
  void add_posting(Entry& entry, std::uint32_t document, std::uint32_t wdf);
  void add_slice(Entry& entry);

  std::size_t memory_;
  std::unique_ptr<char[]> arena_;
  std::size_t used_;
  std::vector<Slot> slots_;       // a power of two of them
  std::size_t count_ = 0;         // of entries
  std::vector<LookUp> look_ups_;  // of the terms of a document
};

}  // namespace fuge::glass
