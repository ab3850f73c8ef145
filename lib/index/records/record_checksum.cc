#include "index/records/record_checksum.h"

#include <fmt/core.h>
#include <libdeflate.h>

#include <cstddef>

#include "fuge/error.h"

namespace fuge::index {
namespace {

constexpr std::size_t checksum_size = 4;

// CRC-32 of the record, begun with the number of the document.
std::uint32_t checksum_of(std::string_view record, std::uint32_t document) {
  return ::libdeflate_crc32(document, record.data(), record.size());
}

// With the file that it is in.
std::string_view name_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::article:
      return "docdata.glass: the article";
    case RecordKind::tokens:
      return "postlist.glass: the record of tokens";
    case RecordKind::pending_postings:
      return "postlist.glass: the record of pending postings";
  }
  return {};
}

}  // namespace

std::string with_checksum(std::string record, std::uint32_t document) {
  const std::uint32_t checksum = checksum_of(record, document);
  for (unsigned shift = 0; shift < 32; shift += 8)
    record += static_cast<char>(checksum >> shift & 0xFFU);
  return record;
}

std::string_view checked(std::string_view stored, std::uint32_t document, RecordKind kind) {
  if (stored.size() >= checksum_size) {
    const std::string_view record = stored.substr(0, stored.size() - checksum_size);
    std::uint32_t checksum = 0;
    for (std::size_t i = stored.size(); i > record.size(); --i)
      checksum = checksum << 8U | static_cast<unsigned char>(stored[i - 1]);
    if (checksum == checksum_of(record, document)) return record;
  }
  throw Error(ErrorCode::damaged_index,
              fmt::format("{} that is stored of document {} is damaged: restore the index from a "
                          "copy, or index the articles again into a new folder",
                          name_of(kind), document));
}

}  // namespace fuge::index
