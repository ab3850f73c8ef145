#include "index/glass/metadata.h"

#include <fmt/core.h>

#include "fuge/error.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view prefix = "\0\xc0"sv;
constexpr std::size_t max_key_bytes = TableWriter::max_key_bytes - prefix.size();

void check(std::string_view key, std::string_view value) {
  if (!key.empty() && key.size() <= max_key_bytes && !value.empty()) return;
  throw Error(ErrorCode::invalid_argument,
              fmt::format("metadata with a key of {} bytes and a value of {}: the key must have 1 "
                          "to {}, the value at least one",
                          key.size(), value.size(), max_key_bytes));
}

void write_entry(std::string_view key, std::string_view value, TableWriter& table) {
  table.add(std::string(prefix).append(key), value);
}

// A key, or a value: its length, then its bytes. Valid until the next one is read.
std::string_view read_string(FileReader& reader) {
  const std::string_view head = reader.fetch(max_packed_bytes);
  const char* place = head.data();
  const std::size_t size = unpack(place);
  reader.skip(static_cast<std::size_t>(place - head.data()));
  const std::string_view text = reader.fetch(size).substr(0, size);
  reader.skip(size);
  return text;
}

}  // namespace

void Metadata::set(std::string_view key, std::string_view value) {
  check(key, value);
  set_.insert_or_assign(std::string(key), value);
}

void Metadata::append(std::string_view key, std::string_view value) {
  check(key, value);
  if (key <= last_key_)
    throw Error(ErrorCode::invalid_argument, "metadata appended behind a key that is greater");
  last_key_ = key;
  if (!appended_) appended_.emplace(File::scratch(folder_));
  std::string head;
  append_string(head, key);
  append_number(head, value.size());
  appended_->write(head);
  appended_->write(value);
}

void Metadata::write(TableWriter& table) {
  if (appended_) {
    appended_->flush();
    FileReader reader(*appended_, 0, appended_->size());
    while (!reader.fetch(1).empty()) {
      const std::string key(read_string(reader));
      while (!set_.empty() && set_.begin()->first < key) {
        write_entry(set_.begin()->first, set_.begin()->second, table);
        set_.erase(set_.begin());
      }
      write_entry(key, read_string(reader), table);
    }
    appended_.reset();
  }
  for (const auto& [key, value] : set_) write_entry(key, value, table);
  set_.clear();
}

}  // namespace fuge::glass
