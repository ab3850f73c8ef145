// Layer: index. The values of documents in their slots, in chunks as the table postlist holds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/glass/file.h"
#include "index/glass/table_writer.h"

namespace fuge::glass {

struct SlotValue {
  std::uint32_t slot = 0;
  std::string_view value;
};

// Which slots a document has values in, as the table termlist holds it; empty where there are none.
std::string used_slots(std::span<const SlotValue> values);

class ValueStreams {
 public:
  // Chunks wait in a file without a name in this folder.
  explicit ValueStreams(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Slots ascend, and documents from one call to the next. Throws Error(invalid_argument) where
  // slots don't, and for an empty value; Error(io).
  void add(std::uint32_t document, std::span<const SlotValue> values);

  // Of each slot first how many values it has, the least and the greatest; then the chunks.
  void write(TableWriter& table);

 private:
  struct Chunk {
    std::uint32_t first;  // document
    std::uint32_t size;
    std::uint64_t offset;
  };
  struct Stream {
    std::vector<Chunk> chunks;  // in the file
    std::string bytes;          // of the chunk that is being filled
    std::uint32_t first = 0;    // its first document
    std::uint32_t last = 0;     // and its last
    std::uint64_t values = 0;
    std::string least;
    std::string greatest;
  };

  void add(std::uint32_t document, std::string_view value, Stream& stream);
  void close_chunk(Stream& stream);
  void write_chunks(const Stream& stream, std::string_view prefix, TableWriter& table);

  std::filesystem::path folder_;
  std::map<std::uint32_t, Stream> streams_;
  std::optional<File> file_;
};

}  // namespace fuge::glass
