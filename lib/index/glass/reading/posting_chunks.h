// Layer: index. Reads a posting list of a glass database chunk by chunk.
#pragma once

#include <xapian.h>

#include <cstdint>
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

  // Calls visit(document, wdf) for each posting of the chunk. Once.
  template <typename Visit>
  void for_each(const Visit& visit) {
    std::uint32_t document = first_;
    visit(Xapian::docid{document}, take_number(postings_));
    while (!postings_.empty()) {
      const std::uint32_t step = take_number(postings_);
      if (step >= last_ - document) throw_corrupt_list();
      document += step + 1;
      visit(Xapian::docid{document}, take_number(postings_));
    }
  }

 private:
  void begin(std::uint32_t first, std::string_view tag);

  TableCursor& cursor_;
  Xapian::docid last_document_;
  std::string key_;
  Xapian::doccount frequency_ = 0;
  // Of the chunk: its documents, and what is to be read: the wdf of the first, steps and wdfs.
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  bool is_last_ = true;
  std::string_view postings_ = {};
};

}  // namespace fuge::glass
