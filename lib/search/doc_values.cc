#include "search/doc_values.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text_hash.h"
#include "schema/change_log.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

// The values of a slot that some documents have, each different one by a number from 1.
struct ReadValues {
  std::vector<std::pair<Xapian::docid, std::uint32_t>> of_documents;  // 0: none
  std::vector<std::string> values;                                    // by number - 1
};

// Which documents to read: from the first new one on, and of those before it the changed ones.
struct ToRead {
  Xapian::docid first_new = 1;
  std::vector<Xapian::docid> changed = {};

  bool all() const { return first_new == 1 && changed.empty(); }
};

// Calls `visit(document, value)`; a changed document that has no value has an empty one.
template <typename Visit>
void for_each_value(const ValueSource& source, Xapian::valueno slot, const ToRead& wanted,
                    const Visit& visit) {
  if (source.postlist != nullptr && wanted.all())
    return source.postlist->for_each_value(slot, visit);
  const Xapian::Database& database = source.database;
  Xapian::ValueIterator value = database.valuestream_begin(slot);
  const Xapian::ValueIterator end = database.valuestream_end(slot);
  for (const Xapian::docid document : wanted.changed) {
    if (document >= wanted.first_new) break;
    if (value != end) value.skip_to(document);
    visit(document, value != end && value.get_docid() == document ? *value : std::string());
  }
  if (value != end) value.skip_to(wanted.first_new);
  for (; value != end; ++value) visit(value.get_docid(), *value);
}

ReadValues read_slot(const ValueSource& source, Xapian::valueno slot, const ToRead& wanted) {
  ReadValues read;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> seen{{"", 0}};
  for_each_value(source, slot, wanted, [&](Xapian::docid document, std::string_view value) {
    auto found = seen.find(value);
    if (found == seen.end()) {
      read.values.emplace_back(value);
      found = seen.emplace(value, static_cast<std::uint32_t>(read.values.size())).first;
    }
    read.of_documents.emplace_back(document, found->second);
  });
  return read;
}

// Sets what was read; `ordinals` are those of the numbers.
void assign(const ReadValues& read, const std::vector<std::uint32_t>& ordinals,
            std::vector<std::uint32_t>& of_document) {
  for (const auto& [document, number] : read.of_documents) of_document[document] = ordinals[number];
}

// See DocValues::rank_of_date.
std::vector<std::uint32_t> ranks_of(const std::vector<std::optional<PartialDate>>& dates) {
  std::vector<std::uint32_t> ordinals(dates.size());
  std::iota(ordinals.begin(), ordinals.end(), 0);
  std::ranges::sort(ordinals, {},
                    [&](std::uint32_t ordinal) { return oldest_first(dates[ordinal]); });
  std::vector<std::uint32_t> ranks(dates.size());
  for (std::uint32_t rank = 0; rank < ordinals.size(); ++rank) ranks[ordinals[rank]] = rank;
  return ranks;
}

std::uint32_t ordinal_of(const std::vector<std::optional<PartialDate>>& dates,
                         const std::optional<PartialDate>& date) {
  // Nothing is less than any date.
  return static_cast<std::uint32_t>(std::ranges::lower_bound(dates, date) - dates.begin());
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

// Brings doc values up to date.
class Update {
 public:
  Update(const ValueSource& source, ToRead wanted, DocValues& doc_values)
      : source_(source),
        database_(source.database),
        wanted_(std::move(wanted)),
        doc_values_(doc_values),
        size_(std::size_t{database_.get_lastdocid()} + 1) {}

  void dates() {
    const ReadValues read = read_slot(source_, schema::slot::date, wanted_);
    std::vector<std::optional<PartialDate>> read_dates{std::nullopt};
    for (const std::string& value : read.values) read_dates.push_back(schema::date_of_value(value));
    add_dates(read_dates);
    std::vector<std::uint32_t> ordinals;
    for (const std::optional<PartialDate>& date : read_dates)
      ordinals.push_back(ordinal_of(doc_values_.dates, date));
    doc_values_.date_of.resize(size_);
    assign(read, ordinals, doc_values_.date_of);
  }

  void times() {
    const ReadValues read = read_slot(source_, schema::slot::time, wanted_);
    if (read.values.empty() && doc_values_.time_of.empty()) return;
    std::vector<std::uint32_t> seconds{0};
    for (const std::string& value : read.values) {
      const auto time = schema::time_of_value(value);
      const int second = time ? (time->hour * 60 + time->minute) * 60 + time->second + 1 : 0;
      seconds.push_back(static_cast<std::uint32_t>(second));
    }
    doc_values_.time_of.resize(size_);
    assign(read, seconds, doc_values_.time_of);
  }

  void keywords(const schema::FieldRow& field, KeywordValues& keywords) {
    const ReadValues read = read_slot(source_, *field.slot, wanted_);
    if (!read.values.empty() || !keywords.set_of.empty()) keywords.set_of.resize(size_);
    std::unordered_map<std::string, std::uint32_t> known_sets;
    std::unordered_map<std::string, std::uint32_t> known_values;
    for (std::uint32_t i = 0; i < keywords.values.size(); ++i)
      known_values.emplace(keywords.values[i].key, i);
    for (std::uint32_t i = 1; i < keywords.sets.size(); ++i)
      known_sets.emplace(joined_keys(keywords, keywords.sets[i]), i);
    std::vector<std::uint32_t> ordinals{0};
    for (const std::string& value : read.values) {
      const auto next = static_cast<std::uint32_t>(keywords.sets.size());
      const auto [found, is_new] = known_sets.emplace(value, next);
      if (is_new) keywords.sets.push_back(set_of(field, value, known_values, keywords));
      ordinals.push_back(found->second);
    }
    if (!keywords.set_of.empty()) assign(read, ordinals, keywords.set_of);
  }

  // Each document has the value of its length: one that is gone has none.
  void lengths() {
    doc_values_.documents.resize(database_.get_lastdocid());
    doc_values_.length_of.resize(size_);
    for_each_value(source_, schema::slot::length, wanted_,
                   [&](Xapian::docid document, std::string_view value) {
                     std::uint32_t& length = doc_values_.length_of[document];
                     doc_values_.total_length -= length;
                     length = schema::length_of_value(value);
                     doc_values_.total_length += length;
                     doc_values_.documents.set(document, !value.empty());
                   });
    const Xapian::doccount documents = database_.get_doccount();
    const bool has_words = doc_values_.total_length > 0 && documents > 0;
    doc_values_.average_length =
        has_words ? static_cast<double>(doc_values_.total_length) / documents : 1;
  }

 private:
  // Ordinals are in the order of the dates: those of later ones move where others come before them.
  void add_dates(const std::vector<std::optional<PartialDate>>& read) {
    std::vector<std::optional<PartialDate>>& dates = doc_values_.dates;
    std::set<std::optional<PartialDate>> all(dates.begin(), dates.end());
    all.insert(read.begin(), read.end());
    if (all.size() == dates.size()) return;
    const std::vector<std::optional<PartialDate>> before =
        std::exchange(dates, {all.begin(), all.end()});
    doc_values_.rank_of_date = ranks_of(dates);
    if (std::ranges::equal(before, std::span(dates).first(before.size()))) return;
    std::vector<std::uint32_t> moved;
    for (const std::optional<PartialDate>& date : before) moved.push_back(ordinal_of(dates, date));
    for (std::uint32_t& ordinal : doc_values_.date_of) ordinal = moved[ordinal];
  }

  static std::string joined_keys(const KeywordValues& keywords,
                                 const std::vector<std::uint32_t>& set) {
    std::string joined;
    for (const std::uint32_t value : set) joined.append(keywords.values[value].key).append(1, '\n');
    return joined;
  }

  std::vector<std::uint32_t> set_of(const schema::FieldRow& field, std::string_view value,
                                    std::unordered_map<std::string, std::uint32_t>& known_values,
                                    KeywordValues& keywords) const {
    std::vector<std::uint32_t> set;
    for (const std::string_view key : split_keys(value)) {
      const auto next = static_cast<std::uint32_t>(keywords.values.size());
      const auto [found, is_new] = known_values.emplace(key, next);
      if (is_new) {
        std::string written = database_.get_metadata(schema::spelling_key(field, key));
        if (written.empty()) written = key;
        keywords.values.push_back({std::string(key), std::move(written)});
      }
      set.push_back(found->second);
    }
    return set;
  }

  const ValueSource& source_;
  const Xapian::Database& database_;
  ToRead wanted_;
  DocValues& doc_values_;
  std::size_t size_;  // of what has an element a document
};

// `earlier` is what there was before, none of it changed since; null for nothing.
std::shared_ptr<const index::PendingPostings> read_pending(
    const ValueSource& source, const std::shared_ptr<const index::PendingPostings>& earlier) {
  std::string value;
  return index::PendingPostings::read_on(earlier, source.database.get_lastdocid(),
                                         [&](const std::string& key) -> std::string_view {
                                           if (source.postlist != nullptr)
                                             return source.postlist->metadata(key);
                                           value = source.database.get_metadata(key);
                                           return value;
                                         });
}

DocValues updated(DocValues doc_values, const ValueSource& source, const schema::Fields& fields,
                  const schema::Fields& all, ToRead wanted) {
  Update update(source, std::move(wanted), doc_values);
  update.dates();
  update.times();
  std::size_t number = 0;
  for (const schema::FieldRow* field : all.of_type(schema::FieldType::keyword)) {
    if (number == doc_values.keywords.size())
      doc_values.keywords.push_back({field->name, {}, {{}}, {}});
    KeywordValues& keywords = doc_values.keywords[number++];
    if (const schema::FieldRow* row = fields.named(field->name)) update.keywords(*row, keywords);
  }
  update.lengths();
  return doc_values;
}

}  // namespace

const KeywordValues& DocValues::keyword(std::string_view field) const {
  return *std::ranges::find(keywords, field, &KeywordValues::field);
}

DocValues load_doc_values(const ValueSource& source, const schema::Fields& fields,
                          const schema::Fields& all) {
  DocValues doc_values;
  doc_values.uuid = source.database.get_uuid();
  doc_values.changes = schema::read_changes(source.database).count;
  doc_values.pending = read_pending(source, nullptr);
  doc_values.frequencies = std::make_shared<index::FrequencyCache>();
  return updated(std::move(doc_values), source, fields, all, {});
}

DocValues updated_doc_values(const DocValues& earlier, const ValueSource& source,
                             const schema::Fields& fields, const schema::Fields& all) {
  const Xapian::Database& database = source.database;
  const auto first_new = static_cast<Xapian::docid>(earlier.date_of.size());
  const schema::ChangeLog log = schema::read_changes(database);
  auto changed = log.since(earlier.changes);
  const bool is_later = earlier.uuid == database.get_uuid() && !earlier.date_of.empty() &&
                        database.get_lastdocid() + 1 >= first_new;
  if (!is_later || !changed) return load_doc_values(source, fields, all);
  DocValues doc_values = earlier;
  doc_values.changes = log.count;
  doc_values.pending = read_pending(source, changed->empty() ? earlier.pending : nullptr);
  doc_values.frequencies = std::make_shared<index::FrequencyCache>();
  return updated(std::move(doc_values), source, fields, all, {first_new, std::move(*changed)});
}

std::tuple<int, int, int> oldest_first(const std::optional<PartialDate>& date) {
  constexpr int behind_all = 99;
  if (!date) return {10000, behind_all, behind_all};
  return {date->year, date->month == 0 ? behind_all : date->month,
          date->day == 0 ? behind_all : date->day};
}

std::set<std::string> used_keys(const KeywordValues& field) {
  std::vector<bool> used_sets(field.sets.size());
  for (const std::uint32_t set : field.set_of) used_sets[set] = true;
  std::set<std::string> keys;
  for (std::size_t set = 1; set < used_sets.size(); ++set)
    if (used_sets[set])
      for (const std::uint32_t value : field.sets[set]) keys.insert(field.values[value].key);
  return keys;
}

DateSpan used_dates(const DocValues& doc_values) {
  std::vector<bool> used(doc_values.dates.size());
  for (const std::uint32_t date : doc_values.date_of) used[date] = true;
  DateSpan span;
  for (std::size_t date = 1; date < used.size(); ++date) {
    if (!used[date]) continue;
    if (!span.oldest) span.oldest = doc_values.dates[date];
    span.newest = doc_values.dates[date];
  }
  return span;
}

}  // namespace fuge::search
