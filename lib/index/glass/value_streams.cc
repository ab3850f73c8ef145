#include "index/glass/value_streams.h"

#include "fuge/error.h"
#include "index/glass/layout.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view statistics_prefix = "\0\xd0"sv;

// A chunk that has reached this takes no more, as in Xapian.
constexpr std::size_t chunk_bytes = 2000;

// The bytes of the slot that aren't 0, the lowest first.
std::string statistics_key(std::uint32_t slot) {
  std::string key(statistics_prefix);
  for (; slot != 0; slot >>= 8) key += static_cast<char>(slot);
  return key;
}

std::string chunk_key_prefix(std::uint32_t slot) {
  std::string key(layout::values_mark);
  append_varint(key, slot);
  return key;
}

void check(std::span<const SlotValue> values) {
  const SlotValue* previous = nullptr;
  for (const SlotValue& value : values) {
    if (value.value.empty() || (previous != nullptr && value.slot <= previous->slot))
      throw Error(ErrorCode::invalid_argument, "a value is empty, or its slot isn't greater");
    previous = &value;
  }
}

}  // namespace

std::string used_slots(std::span<const SlotValue> values) {
  std::string packed;
  std::uint32_t next = 0;
  for (const SlotValue& value : values) {
    append_varint(packed, value.slot - next);
    next = value.slot + 1;
  }
  return packed;
}

void ValueStreams::add(std::uint32_t document, std::span<const SlotValue> values) {
  check(values);
  for (const SlotValue& value : values) add(document, value.value, streams_[value.slot]);
}

void ValueStreams::add(std::uint32_t document, std::string_view value, Stream& stream) {
  if (stream.values++ == 0) {
    stream.least = stream.greatest = value;
  } else if (value < stream.least) {
    stream.least = value;
  } else if (value > stream.greatest) {
    stream.greatest = value;
  }
  if (stream.bytes.empty()) {
    stream.first = document;
  } else {
    append_varint(stream.bytes, document - stream.last - 1);
  }
  append_string(stream.bytes, value);
  stream.last = document;
  if (stream.bytes.size() >= chunk_bytes) close_chunk(stream);
}

void ValueStreams::close_chunk(Stream& stream) {
  if (!file_) file_.emplace(File::scratch(folder_));
  stream.chunks.push_back(
      {stream.first, static_cast<std::uint32_t>(stream.bytes.size()), file_->size()});
  file_->write(stream.bytes);
  stream.bytes.clear();
}

// A slot's number isn't ordered as its bytes in keys are.
void ValueStreams::write(TableWriter& table) {
  std::map<std::string, Stream*> by_statistics_key;
  std::map<std::string, Stream*> by_chunk_key;
  for (auto& [slot, stream] : streams_) {
    by_statistics_key.emplace(statistics_key(slot), &stream);
    by_chunk_key.emplace(chunk_key_prefix(slot), &stream);
  }
  for (const auto& [key, stream] : by_statistics_key) {
    std::string tag;
    append_varint(tag, stream->values);
    append_string(tag, stream->least);
    // Where it is the same as the least it is left out.
    if (stream->greatest != stream->least) tag += stream->greatest;
    table.add(key, tag);
  }
  if (file_) file_->flush();
  for (const auto& [prefix, stream] : by_chunk_key) write_chunks(*stream, prefix, table);
}

void ValueStreams::write_chunks(const Stream& stream, std::string_view prefix, TableWriter& table) {
  std::string key;
  std::string bytes;
  for (const Chunk& chunk : stream.chunks) {
    bytes.resize(chunk.size);
    file_->read(chunk.offset, bytes.data(), bytes.size());
    append_sortable(key.assign(prefix), chunk.first);
    table.add(key, bytes);
  }
  if (stream.bytes.empty()) return;
  append_sortable(key.assign(prefix), stream.first);
  table.add(key, stream.bytes);
}

}  // namespace fuge::glass
