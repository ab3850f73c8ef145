// Layer: index. Reads a posting list of a glass database chunk by chunk.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "index/glass/reading/table_reader.h"
#include "index/varint.h"

namespace fuge::glass {

[[noreturn]] void throw_corrupt_list();

// A number of 32 bits off the front; an error where there is none.
inline std::uint32_t take_number(std::string_view& bytes) {
  if (bytes.empty()) throw_corrupt_list();
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < 0x80) {  // nearly all
    bytes.remove_prefix(1);
    return first;
  }
  const auto number = take_varint(bytes);
  if (!number || *number > 0xffff'ffffU) throw_corrupt_list();
  return static_cast<std::uint32_t>(*number);
}

// Errors are those of the cursor, which outlives it. No document is beyond the last one, whatever
// the bytes say, and they ascend.
class PostingChunks {
 public:
  PostingChunks(TableCursor& cursor, Xapian::docid last_document)
      : cursor_(cursor), last_document_(last_document) {}

  // Goes to the first chunk of the term; false where no document has it.
  bool open(std::string_view term);
  // Of the term. As the list says: to be counted on for nothing but its order of magnitude.
  Xapian::doccount frequency() const noexcept { return frequency_; }

  // Goes on to the next chunk; false behind the last.
  bool next();
  // The last document of the chunk.
  Xapian::docid last() const noexcept { return last_; }

  // The posting at hand, at first that of the chunk's first document.
  Xapian::docid document() const noexcept { return document_; }
  std::uint32_t wdf() const noexcept { return wdf_; }

  // Calls visit(document, wdf) for each posting of the chunk that isn't behind the one at hand, up
  // to the first document from `end` on, which is at hand then; false where the chunk has none.
  template <typename Visit>
  bool visit_to(Xapian::docid end, const Visit& visit) {
    bool is_there = true;
    while (document_ < end && is_there) {
      visit_fours(end, visit);
      visit(Xapian::docid{document_}, wdf_);
      is_there = step();
    }
    return is_there;
  }

  // Goes on to the chunk's first document from this one on; false where it has none.
  bool skip_to(Xapian::docid document) {
    if (document <= document_) return true;
    if (document > last_) return false;
    return visit_to(document, [](Xapian::docid, std::uint32_t) {});
  }

 private:
  // Four postings behind the one at hand, of which each number has a byte.
  struct Four {
    std::uint64_t bytes = 0;

    // Nothing where a number is longer, or there are fewer.
    static std::optional<Four> at(std::string_view postings) noexcept {
      constexpr std::uint64_t long_numbers = 0x8080'8080'8080'8080U;
      if (postings.size() < sizeof(bytes)) return std::nullopt;
      Four four;
      std::memcpy(&four.bytes, postings.data(), sizeof(bytes));
      if constexpr (std::endian::native == std::endian::big)
        four.bytes = __builtin_bswap64(four.bytes);
      if ((four.bytes & long_numbers) != 0) return std::nullopt;
      return four;
    }
    // How far the last document is from the one at hand: the steps are the bytes at even places.
    std::uint32_t length() const noexcept {
      constexpr std::uint64_t even_bytes = 0x00FF'00FF'00FF'00FFU;
      constexpr std::uint64_t sum_in_front = 0x0001'0001'0001'0001U;
      return static_cast<std::uint32_t>(((bytes & even_bytes) * sum_in_front) >> 48U) + 4;
    }
    std::uint32_t step(unsigned i) const noexcept { return (bytes >> (16 * i) & 0xFFU) + 1; }
    std::uint32_t wdf(unsigned i) const noexcept { return bytes >> (16 * i + 8) & 0xFFU; }
  };

  // Four at a time, as long as the fourth behind the one at hand is before `end`.
  template <typename Visit>
  void visit_fours(Xapian::docid end, const Visit& visit) {
    const std::uint32_t before = std::min(end, last_);
    // Copies, so that what is visited can't be meant by a pointer of the caller's.
    std::string_view postings = postings_;
    std::uint32_t document = document_;
    std::uint32_t wdf = wdf_;
    while (const std::optional<Four> four = Four::at(postings)) {
      if (before - document <= four->length()) break;
      for (unsigned i = 0; i < 4; ++i) {
        visit(Xapian::docid{document}, wdf);
        document += four->step(i);
        wdf = four->wdf(i);
      }
      postings.remove_prefix(sizeof(Four));
    }
    postings_ = postings;
    document_ = document;
    wdf_ = wdf;
  }

  // Goes on to the next posting of the chunk; false where there is none.
  bool step() {
    if (postings_.empty()) {
      if (document_ != last_) throw_corrupt_list();
      return false;
    }
    const std::uint32_t step = take_number(postings_);
    if (step >= last_ - document_) throw_corrupt_list();
    document_ += step + 1;
    wdf_ = take_number(postings_);
    return true;
  }

  void begin(std::uint32_t first, std::string_view tag);

  TableCursor& cursor_;
  Xapian::docid last_document_;
  std::string key_;
  Xapian::doccount frequency_ = 0;
  // Of the chunk: its last document, the posting at hand, and steps and wdfs of those behind it.
  std::uint32_t last_ = 0;
  bool is_last_ = true;
  std::uint32_t document_ = 0;
  std::uint32_t wdf_ = 0;
  std::string_view postings_ = {};
};

}  // namespace fuge::glass
