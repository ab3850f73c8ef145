// Layer: index. Reads what a glass database has in its table postlist: posting lists, values and
// metadata.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/glass/reading/posting_chunks.h"
#include "index/glass/reading/posting_stream.h"
#include "index/glass/reading/table_reader.h"

namespace fuge::glass {

// Used by one thread at a time. Errors are those of TableReader.
class PostlistReader {
 public:
  // Of the state that `database` has, which was opened from the folder; null where that is gone, or
  // isn't in the format that we know, or can't be read: then Xapian has to read it, and says why
  // not.
  static std::unique_ptr<PostlistReader> open(const std::filesystem::path& folder,
                                              const Xapian::Database& database);

  // Of a table that has no document beyond `last_document`.
  PostlistReader(const std::filesystem::path& file, TableRoot root, std::uint32_t revision,
                 Xapian::docid last_document)
      : table_(file, root, revision), last_document_(last_document) {}
  PostlistReader(const PostlistReader&) = delete;
  PostlistReader& operator=(const PostlistReader&) = delete;
  ~PostlistReader() = default;

  // How many documents have the term.
  Xapian::doccount frequency(std::string_view term);

  // Calls visit(document, wdf) for each of them, in the order of their numbers.
  template <typename Visit>
  void for_each_posting(std::string_view term, const Visit& visit) {
    bool is_there = chunks_.open(term);
    for (; is_there; is_there = chunks_.next()) chunks_.visit_to(index::no_document, visit);
  }

  // The same list bit by bit. The reader outlives it.
  std::unique_ptr<PostingStream> stream(std::string_view term);

  // Calls visit(document, value) for each document that has a value in the slot, in the order of
  // their numbers; the value is a std::string_view, valid until it returns.
  template <typename Visit>
  void for_each_value(Xapian::valueno slot, const Visit& visit);

  // The value of a metadata key; empty where there is none. Valid until the next call of anything.
  std::string_view metadata(std::string_view key);

 private:
  // Begins to read the values of a slot: its first chunk, whose document is told; nothing where
  // there are none, or no more.
  std::optional<std::string_view> open_values(Xapian::valueno slot, std::uint32_t& document);
  std::optional<std::string_view> next_values(std::uint32_t& document);
  std::optional<std::string_view> values_here(std::uint32_t& document);
  static std::string_view take_text(std::string_view& bytes);

  TableReader table_;
  TableCursor cursor_{table_};
  Xapian::docid last_document_;
  PostingChunks chunks_{cursor_, last_document_};
  std::string key_;
};

template <typename Visit>
void PostlistReader::for_each_value(Xapian::valueno slot, const Visit& visit) {
  std::uint32_t document = 0;
  for (auto chunk = open_values(slot, document); chunk; chunk = next_values(document)) {
    visit(Xapian::docid{document}, take_text(*chunk));
    while (!chunk->empty()) {
      const std::uint32_t step = take_number(*chunk);
      if (step >= last_document_ - document) throw_corrupt_list();
      document += step + 1;
      visit(Xapian::docid{document}, take_text(*chunk));
    }
  }
}

inline std::string_view PostlistReader::take_text(std::string_view& bytes) {
  const std::uint32_t size = take_number(bytes);
  if (size > bytes.size()) throw_corrupt_list();
  const std::string_view text = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return text;
}

}  // namespace fuge::glass
