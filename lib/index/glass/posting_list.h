// Layer: index. The postings of a term, or the lengths of all documents, in chunks as the table
// postlist holds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/packing.h"
#include "index/glass/table_writer.h"

namespace fuge::glass {

// Throws Error(invalid_argument).
[[noreturn]] void refuse_document(std::uint32_t document, std::uint32_t last);

class PostingList {
 public:
  bool empty() const noexcept { return last_ == 0; }

  // Documents come in ascending order. Throws Error(invalid_argument) for one that doesn't.
  void add(std::uint32_t document, std::uint32_t wdf);

  // Under the term's key: its number of documents and the sum of the wdfs come first. Throws
  // Error(invalid_argument) for a sum beyond 32 bits. Empties the list.
  void write_term(TableWriter& table, std::string_view term);
  // Under the key of the lengths of documents, which stand in the place of wdfs.
  void write_lengths(TableWriter& table);

  std::uint64_t wdf_sum() const noexcept { return wdf_sum_; }

 private:
  struct Chunk {
    std::size_t begin;
    std::uint32_t first;
    std::uint32_t last = 0;
  };
  // A chunk that has reached this takes no more, as in Xapian: of the largest items of a table, and
  // so chunks, four fit into a block.
  static constexpr std::size_t chunk_bytes = 2000;

  void start_chunk(std::uint32_t document);
  void write(TableWriter& table, std::string_view first_key, std::string_view further_keys,
             std::uint64_t documents, std::uint64_t sum);

  std::string packed_;  // with room for one more posting
  std::size_t end_ = 0;
  std::vector<Chunk> chunks_;
  std::uint32_t last_ = 0;
  std::uint64_t documents_ = 0;
  std::uint64_t wdf_sum_ = 0;
};

inline void PostingList::add(std::uint32_t document, std::uint32_t wdf) {
  if (document <= last_) refuse_document(document, last_);
  if (packed_.size() < end_ + 2 * max_varint_bytes) packed_.resize(2 * packed_.size() + 64);
  char* place = packed_.data() + end_;
  if (chunks_.empty() || end_ - chunks_.back().begin >= chunk_bytes) {
    start_chunk(document);
  } else {
    place = pack_varint(place, document - last_ - 1);
  }
  place = pack_varint(place, wdf);
  end_ = static_cast<std::size_t>(place - packed_.data());
  last_ = document;
  ++documents_;
  wdf_sum_ += wdf;
}

}  // namespace fuge::glass
