#include "index/glass/metadata.h"

#include <fmt/core.h>

#include <algorithm>
#include <list>

#include "fuge/error.h"
#include "index/glass/layout.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

constexpr std::string_view prefix = layout::metadata_mark;
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

// Of ascending keys, each with its value: their lengths, then they.
class Stretch {
 public:
  Stretch(const File& file, std::uint64_t begin, std::uint64_t end) : reader_(file, begin, end) {}

  // False at the end.
  bool next() {
    const std::string_view head = reader_.fetch(2 * max_varint_bytes);
    if (head.empty()) return false;
    const char* place = head.data();
    const std::size_t key_size = unpack_varint(place);
    const std::size_t value_size = unpack_varint(place);
    reader_.skip(static_cast<std::size_t>(place - head.data()));
    const std::string_view both = reader_.fetch(key_size + value_size);
    key_ = both.substr(0, key_size);
    value_ = both.substr(key_size, value_size);
    reader_.skip(key_size + value_size);
    return true;
  }
  // Valid until next().
  std::string_view key() const noexcept { return key_; }
  std::string_view value() const noexcept { return value_; }

 private:
  FileReader reader_;
  std::string_view key_;
  std::string_view value_;
};

// Where they stay: what they point to is their own.
using Stretches = std::list<Stretch>;

Stretches open(const File& file, const std::vector<std::uint64_t>& begins) {
  Stretches stretches;
  for (std::size_t at = 0; at < begins.size(); ++at) {
    const std::uint64_t end = at + 1 < begins.size() ? begins[at + 1] : file.size();
    stretches.emplace_back(file, begins[at], end).next();
  }
  return stretches;
}

}  // namespace

void Metadata::set(std::string_view key, std::string_view value) {
  check(key, value);
  set_.insert_or_assign(std::string(key), value);
}

void Metadata::append(std::string_view key, std::string_view value) {
  check(key, value);
  if (!appended_) appended_.emplace(File::scratch(folder_));
  if (stretches_.empty() || key <= last_key_) stretches_.push_back(appended_->size());
  last_key_ = key;
  std::string head;
  append_varint(head, key.size());
  append_varint(head, value.size());
  appended_->write(head);
  appended_->write(key);
  appended_->write(value);
}

void Metadata::write(TableWriter& table) {
  if (appended_) appended_->flush();
  Stretches stretches = appended_ ? open(*appended_, stretches_) : Stretches();
  auto set = set_.cbegin();
  while (!stretches.empty()) {
    const auto least = std::ranges::min_element(stretches, {}, &Stretch::key);
    for (; set != set_.cend() && set->first < least->key(); ++set)
      write_entry(set->first, set->second, table);
    write_entry(least->key(), least->value(), table);
    if (!least->next()) stretches.erase(least);
  }
  for (; set != set_.cend(); ++set) write_entry(set->first, set->second, table);
  set_.clear();
  appended_.reset();
}

}  // namespace fuge::glass
