// Layer: index. Reads what a glass database has in its table postlist: posting lists and metadata.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/glass/reading/table_reader.h"
#include "index/varint.h"

namespace fuge::glass {

// Used by one thread at a time. Errors are those of TableReader.
class PostlistReader {
 public:
  // Of the state that `database` has, which was opened from the folder; null where that is gone, or
  // isn't in the format that we know, or can't be read: then Xapian has to read it, and says why
  // not.
  static std::unique_ptr<PostlistReader> open(const std::filesystem::path& folder,
                                              const Xapian::Database& database);

  PostlistReader(const std::filesystem::path& file, TableRoot root, std::uint32_t revision)
      : table_(file, root, revision) {}

  // How many documents have the term.
  Xapian::doccount frequency(std::string_view term);

  // Calls visit(document, wdf) for each of them, in the order of their numbers.
  template <typename Visit>
  void for_each_posting(std::string_view term, const Visit& visit);

  // Calls visit(document, value) for each document that has a value in the slot, in the order of
  // their numbers; the value is a std::string_view, valid until it returns.
  template <typename Visit>
  void for_each_value(Xapian::valueno slot, const Visit& visit);

  // The value of a metadata key; empty where there is none. Valid until the next call of anything.
  std::string_view metadata(std::string_view key);

 private:
  // A chunk of a posting list: documents and wdfs in turns.
  struct Chunk {
    std::uint32_t first = 0;  // document
    std::uint32_t last = 0;
    bool is_last = false;
    std::string_view postings = {};  // begins with the wdf of the first
  };

  // Goes to the term, and begins to read its tag; false where there is none.
  bool open_list(std::string_view term, std::string_view& tag);
  // Begins to read the values of a slot: its first chunk, whose document is told; nothing where
  // there are none, or no more.
  std::optional<std::string_view> open_values(Xapian::valueno slot, std::uint32_t& document);
  std::optional<std::string_view> next_values(std::uint32_t& document);
  std::optional<std::string_view> values_here(std::uint32_t& document);
  static std::string_view take_text(std::string_view& bytes);
  Chunk first_chunk(std::string_view tag);
  Chunk next_chunk();
  static Chunk chunk_of(std::uint32_t first, std::string_view tag);
  static std::uint32_t take_number(std::string_view& bytes);
  [[noreturn]] static void throw_corrupt();

  TableReader table_;
  std::string key_;
};

template <typename Visit>
void PostlistReader::for_each_posting(std::string_view term, const Visit& visit) {
  std::string_view tag;
  if (!open_list(term, tag)) return;
  for (Chunk chunk = first_chunk(tag);; chunk = next_chunk()) {
    std::uint32_t document = chunk.first;
    visit(Xapian::docid{document}, take_number(chunk.postings));
    while (!chunk.postings.empty()) {
      const std::uint32_t step = take_number(chunk.postings);
      if (step >= chunk.last - document) throw_corrupt();
      document += step + 1;
      visit(Xapian::docid{document}, take_number(chunk.postings));
    }
    if (chunk.is_last) return;
  }
}

template <typename Visit>
void PostlistReader::for_each_value(Xapian::valueno slot, const Visit& visit) {
  std::uint32_t document = 0;
  for (auto chunk = open_values(slot, document); chunk; chunk = next_values(document)) {
    visit(Xapian::docid{document}, take_text(*chunk));
    while (!chunk->empty()) {
      const std::uint32_t step = take_number(*chunk);
      if (step >= 0xffff'ffffU - document) throw_corrupt();
      document += step + 1;
      visit(Xapian::docid{document}, take_text(*chunk));
    }
  }
}

inline std::string_view PostlistReader::take_text(std::string_view& bytes) {
  const std::uint32_t size = take_number(bytes);
  if (size > bytes.size()) throw_corrupt();
  const std::string_view text = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return text;
}

inline std::uint32_t PostlistReader::take_number(std::string_view& bytes) {
  if (bytes.empty()) throw_corrupt();
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < 0x80) {  // nearly all
    bytes.remove_prefix(1);
    return first;
  }
  const auto number = take_varint(bytes);
  if (!number || *number > 0xffff'ffffU) throw_corrupt();
  return static_cast<std::uint32_t>(*number);
}

}  // namespace fuge::glass
