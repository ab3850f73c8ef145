#include "search/doc_values.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "schema/schema.h"

namespace fuge::search {
namespace {

// Gives each different value of a slot an ordinal from 1, in the order of first sight.
struct Ordinals {
  std::vector<std::uint32_t> of_document;
  std::vector<std::string> values;  // by ordinal - 1
};

Ordinals read_slot(const Xapian::Database& database, Xapian::valueno slot) {
  Ordinals read;
  read.of_document.resize(std::size_t{database.get_lastdocid()} + 1);
  std::unordered_map<std::string, std::uint32_t> seen;
  const Xapian::ValueIterator end = database.valuestream_end(slot);
  for (Xapian::ValueIterator value = database.valuestream_begin(slot); value != end; ++value) {
    const auto next = static_cast<std::uint32_t>(read.values.size() + 1);
    const auto [found, is_new] = seen.emplace(*value, next);
    if (is_new) read.values.push_back(found->first);
    read.of_document[value.get_docid()] = found->second;
  }
  return read;
}

void load_dates(const Xapian::Database& database, DocValues& doc_values) {
  Ordinals read = read_slot(database, schema::slot::date);
  std::map<Date, std::uint32_t> sorted;
  for (const std::string& value : read.values)
    if (const auto date = schema::date_of_value(value)) sorted.emplace(*date, 0);
  doc_values.dates.assign(1, std::nullopt);
  for (auto& [date, ordinal] : sorted) {
    ordinal = static_cast<std::uint32_t>(doc_values.dates.size());
    doc_values.dates.emplace_back(date);
  }
  std::vector<std::uint32_t> renumbered{0};
  for (const std::string& value : read.values) {
    const auto date = schema::date_of_value(value);
    renumbered.push_back(date ? sorted.at(*date) : 0);
  }
  for (std::uint32_t& ordinal : read.of_document) ordinal = renumbered[ordinal];
  doc_values.date_of = std::move(read.of_document);
}

std::vector<std::string_view> split_keys(std::string_view value) {
  std::vector<std::string_view> keys;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find('\n'), value.size());
    keys.push_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return keys;
}

void load_sources(const Xapian::Database& database, DocValues& doc_values) {
  const schema::FieldRow& field = *schema::built_in_fields().named("source");
  Ordinals read = read_slot(database, *field.slot);
  std::unordered_map<std::string, std::uint32_t> ordinal_of_key;
  doc_values.source_sets.emplace_back();
  for (const std::string& value : read.values) {
    std::vector<std::uint32_t>& set = doc_values.source_sets.emplace_back();
    for (const std::string_view key : split_keys(value)) {
      const auto next = static_cast<std::uint32_t>(doc_values.sources.size());
      const auto [found, is_new] = ordinal_of_key.emplace(key, next);
      if (is_new) {
        std::string name = database.get_metadata(schema::spelling_key(field, key));
        doc_values.sources.push_back({std::string(key), name.empty() ? std::string(key) : name});
      }
      set.push_back(found->second);
    }
  }
  doc_values.source_set_of = std::move(read.of_document);
}

void load_lengths(const Xapian::Database& database, DocValues& doc_values) {
  doc_values.length_of.resize(std::size_t{database.get_lastdocid()} + 1);
  double total = 0;
  const Xapian::ValueIterator end = database.valuestream_end(schema::slot::length);
  for (Xapian::ValueIterator value = database.valuestream_begin(schema::slot::length); value != end;
       ++value) {
    const std::uint32_t length = schema::length_of_value(*value);
    doc_values.length_of[value.get_docid()] = length;
    total += length;
  }
  const Xapian::doccount documents = database.get_doccount();
  if (total > 0 && documents > 0) doc_values.average_length = total / documents;
}

}  // namespace

DocValues load_doc_values(const Xapian::Database& database) {
  DocValues doc_values;
  load_dates(database, doc_values);
  load_sources(database, doc_values);
  load_lengths(database, doc_values);
  return doc_values;
}

}  // namespace fuge::search
