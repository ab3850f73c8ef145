#include "search/doc_values.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "schema/schema.h"

namespace fuge::search {
namespace {

// Gives each different value of a slot an ordinal from 1, in the order of first sight.
struct Ordinals {
  std::vector<std::uint32_t> of_document;  // empty where no document has a value
  std::vector<std::string> values;         // by ordinal - 1
};

Ordinals read_slot(const Xapian::Database& database, Xapian::valueno slot) {
  Ordinals read;
  std::unordered_map<std::string, std::uint32_t> seen;
  const Xapian::ValueIterator end = database.valuestream_end(slot);
  for (Xapian::ValueIterator value = database.valuestream_begin(slot); value != end; ++value) {
    if (read.values.empty()) read.of_document.resize(std::size_t{database.get_lastdocid()} + 1);
    const auto next = static_cast<std::uint32_t>(read.values.size() + 1);
    const auto [found, is_new] = seen.emplace(*value, next);
    if (is_new) read.values.push_back(found->first);
    read.of_document[value.get_docid()] = found->second;
  }
  return read;
}

// See DocValues::rank_of_date.
std::vector<std::uint32_t> ranks_of(const std::vector<std::optional<PartialDate>>& dates) {
  std::vector<std::uint32_t> ordinals(dates.size());
  std::iota(ordinals.begin(), ordinals.end(), 0);
  std::ranges::sort(ordinals, {}, [&](std::uint32_t ordinal) {
    constexpr int behind_all = 99;
    const auto& date = dates[ordinal];
    if (!date) return std::tuple(10000, behind_all, behind_all);
    return std::tuple(date->year, date->month == 0 ? behind_all : date->month,
                      date->day == 0 ? behind_all : date->day);
  });
  std::vector<std::uint32_t> ranks(dates.size());
  for (std::uint32_t rank = 0; rank < ordinals.size(); ++rank) ranks[ordinals[rank]] = rank;
  return ranks;
}

void load_dates(const Xapian::Database& database, DocValues& doc_values) {
  Ordinals read = read_slot(database, schema::slot::date);
  std::map<PartialDate, std::uint32_t> sorted;
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
  read.of_document.resize(std::size_t{database.get_lastdocid()} + 1);
  doc_values.date_of = std::move(read.of_document);
  doc_values.rank_of_date = ranks_of(doc_values.dates);
}

void load_times(const Xapian::Database& database, DocValues& doc_values) {
  Ordinals read = read_slot(database, schema::slot::time);
  std::vector<std::uint32_t> seconds{0};
  for (const std::string& value : read.values) {
    const auto time = schema::time_of_value(value);
    seconds.push_back(
        time ? static_cast<std::uint32_t>((time->hour * 60 + time->minute) * 60 + time->second + 1)
             : 0);
  }
  for (std::uint32_t& ordinal : read.of_document) ordinal = seconds[ordinal];
  doc_values.time_of = std::move(read.of_document);
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

KeywordValues load_keywords(const Xapian::Database& database, const schema::FieldRow& field) {
  Ordinals read = read_slot(database, *field.slot);
  KeywordValues keywords{field.name, std::move(read.of_document), {{}}, {}};
  std::unordered_map<std::string, std::uint32_t> ordinal_of_key;
  for (const std::string& value : read.values) {
    std::vector<std::uint32_t>& set = keywords.sets.emplace_back();
    for (const std::string_view key : split_keys(value)) {
      const auto next = static_cast<std::uint32_t>(keywords.values.size());
      const auto [found, is_new] = ordinal_of_key.emplace(key, next);
      if (is_new) {
        std::string written = database.get_metadata(schema::spelling_key(field, key));
        if (written.empty()) written = key;
        keywords.values.push_back({std::string(key), std::move(written)});
      }
      set.push_back(found->second);
    }
  }
  return keywords;
}

void load_lengths(const Xapian::Database& database, DocValues& doc_values) {
  doc_values.length_of.resize(std::size_t{database.get_lastdocid()} + 1);
  doc_values.documents = DocumentSet(database.get_lastdocid());
  double total = 0;
  const Xapian::ValueIterator end = database.valuestream_end(schema::slot::length);
  for (Xapian::ValueIterator value = database.valuestream_begin(schema::slot::length); value != end;
       ++value) {
    const std::uint32_t length = schema::length_of_value(*value);
    doc_values.documents.add(value.get_docid());  // each document has this value
    doc_values.length_of[value.get_docid()] = length;
    total += length;
  }
  const Xapian::doccount documents = database.get_doccount();
  if (total > 0 && documents > 0) doc_values.average_length = total / documents;
}

}  // namespace

const KeywordValues& DocValues::keyword(std::string_view field) const {
  return *std::ranges::find(keywords, field, &KeywordValues::field);
}

DocValues load_doc_values(const Xapian::Database& database, const schema::Fields& fields) {
  DocValues doc_values;
  load_dates(database, doc_values);
  load_times(database, doc_values);
  for (const schema::FieldRow* field : fields.of_type(schema::FieldType::keyword))
    doc_values.keywords.push_back(load_keywords(database, *field));
  load_lengths(database, doc_values);
  return doc_values;
}

}  // namespace fuge::search
