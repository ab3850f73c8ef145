#include "index/bulk/document_spool.h"

#include <cstddef>
#include <cstring>
#include <utility>

#include "index/glass/packing.h"

namespace fuge::index {
namespace {

// Before each document stands how long what follows is, in as many bytes.
constexpr std::size_t head_size = sizeof(std::uint64_t);

void append_tag(std::string& bytes, const glass::Tag& tag) {
  append_varint(bytes, tag.is_compressed() ? 1 : 0);
  glass::append_string(bytes, tag.bytes());
}

std::string take_string(const char*& place) {
  const std::size_t size = unpack_varint(place);
  std::string text(place, size);
  place += size;
  return text;
}

glass::Tag take_tag(const char*& place) {
  const bool compressed = unpack_varint(place) != 0;
  std::string bytes = take_string(place);
  return compressed ? glass::Tag::inflatable(std::move(bytes))
                    : glass::Tag::plain(std::move(bytes));
}

}  // namespace

void DocumentSpool::add(const PackedDocument& document) {
  buffer_.assign(head_size, '\0');
  append_varint(buffer_, document.record.number);
  append_varint(buffer_, document.record.length);
  append_tag(buffer_, document.record.data);
  append_tag(buffer_, document.record.terms);
  glass::append_string(buffer_, document.tokens);
  append_varint(buffer_, document.values.size());
  for (const DocumentValue& value : document.values) {
    append_varint(buffer_, value.slot);
    glass::append_string(buffer_, value.value);
  }
  const std::uint64_t size = buffer_.size() - head_size;
  std::memcpy(buffer_.data(), &size, head_size);
  file_.write(buffer_);
}

PackedDocument DocumentSpool::next(glass::FileReader& reader) {
  std::uint64_t size = 0;
  std::memcpy(&size, reader.fetch(head_size).data(), head_size);
  reader.skip(head_size);
  const char* place = reader.fetch(size).data();
  PackedDocument document;
  document.record.number = static_cast<std::uint32_t>(unpack_varint(place));
  document.record.length = static_cast<std::uint32_t>(unpack_varint(place));
  document.record.data = take_tag(place);
  document.record.terms = take_tag(place);
  document.tokens = take_string(place);
  document.values.resize(unpack_varint(place));
  for (DocumentValue& value : document.values) {
    value.slot = static_cast<std::uint32_t>(unpack_varint(place));
    value.value = take_string(place);
  }
  reader.skip(size);
  return document;
}

}  // namespace fuge::index
