// Layer: index. A checksum behind each record that is stored of an article, by which a damaged one
// is told from what was written: the format of Xapian's tables has none.
//
// It counts the number of the document in: a record that stands in the place of another one, since
// a key is damaged, is noticed as well.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fuge::index {

enum class RecordKind { article, tokens, pending_postings };

// The record with four bytes more.
std::string with_checksum(std::string record, std::uint32_t document);

// The record as it was before, a part of `stored`. Throws Error(damaged_index), which names the
// document and the file, for anything else than with_checksum() has made for the document, nothing
// included.
std::string_view checked(std::string_view stored, std::uint32_t document, RecordKind kind);

}  // namespace fuge::index
