#include "schema/schema.h"

#include <fmt/core.h>

#include <charconv>
#include <system_error>

namespace fuge::schema {
namespace {

// What belongs to no field.
std::vector<Row> common_rows() {
  const auto named = [](std::string_view kind, std::string_view name, std::string_view holds) {
    return Row{std::string(kind), std::string(name), std::string(holds)};
  };
  return {
      named("prefix", prefix::word, "number of a word of any text field"),
      named("prefix", prefix::head, "stem of a compound's last constituent"),
      named("prefix", prefix::modifier, "stem of any other constituent"),
      named("prefix", prefix::inner, "stem of several constituents together"),
      named("dictionary", "(none)", "stem of a word"),
      named("dictionary", prefix::form, "content word as printed, folded; none for completed ones"),
      named("dictionary", prefix::function_form,
            "the same of a function word, where its term has several forms"),
      named("dictionary", prefix::formless,
            "stem of a word that has no form of its own, for its number alone"),
      named("dictionary", prefix::origin,
            "base form of the word that a word is made of (deutsch: die Deutschen)"),
      named("dictionary", prefix::head, "stem of a compound's last constituent"),
      named("dictionary", prefix::modifier, "stem of any other constituent"),
      named("dictionary", prefix::inner, "stem of several constituents together"),
      named("dictionary", prefix::beginning,
            "first five letters of the stem of a word, or of each constituent"),
      named("slot", "3", "number of words of all text fields, in decimal"),
      named("slot", "4", "time of day, HHMMSS; empty: not known"),
      named("metadata", metadata::format, "format version"),
      named("metadata", metadata::analysis, "fingerprint of the analysis"),
      named("metadata", metadata::fields,
            "fields of its own, in order: name and kind, a line each"),
      named("metadata", metadata::switches,
            "steps of the analysis: name and on or off, a line each"),
      named("metadata", metadata::words,
            "the user's words, a line each as CompoundWords::add() takes it"),
      named("metadata", metadata::names,
            "the user's names, a line each as NameVariants::add() takes it"),
      named("metadata", metadata::changes,
            "how many replacements and deletions there were, and the documents of the latest"),
      named("metadata", metadata::word_count, "how many words have a number, in decimal"),
      named("metadata", metadata::terms,
            "followed by the last text that may be in it: a block of the dictionary"),
      named("metadata", metadata::tokens,
            "followed by the number of a document in four bytes, the highest first: its tokens"),
      named("metadata", metadata::pending,
            "the first document whose postings may be pending, in decimal; absent: none"),
      named("metadata", metadata::pending_of,
            "followed by the number of a document, as above: its postings, while they are pending"),
  };
}

void add_date_rows(const FieldRow& field, std::vector<Row>& rows) {
  rows.push_back({"prefix", std::string(prefix::day),
                  "the date, YYYYMMDD, with 00 for a month or a day that isn't known"});
  rows.push_back(
      {"prefix", std::string(prefix::month), "month of the date, YYYYMM; none for a year"});
  rows.push_back({"prefix", std::string(prefix::year), "year of the date, YYYY"});
  rows.push_back({"prefix", field.absent_term, "the whole term: the article has no date"});
  rows.push_back({"slot", fmt::format("{}", *field.slot), "date, as after D; empty: undated"});
}

void add_keyword_rows(const FieldRow& field, std::vector<Row>& rows) {
  rows.push_back(
      {"prefix", field.prefix, fmt::format("key of a {}, one term a value", field.name)});
  if (!field.absent_term.empty()) {
    rows.push_back({"prefix", field.absent_term,
                    fmt::format("the whole term: the article has no {}", field.name)});
  }
  rows.push_back(
      {"slot", field.own ? fmt::format("{} + n", first_own_slot) : fmt::format("{}", *field.slot),
       fmt::format("keys of {}, each followed by a line feed; empty: none", field.name)});
  rows.push_back(
      {"metadata", field.spelling_prefix,
       fmt::format("followed by a key of {}: its spelling as first indexed", field.name)});
}

void add_rows_of(const FieldRow& field, std::vector<Row>& rows) {
  switch (field.type) {
    case FieldType::id:
      rows.push_back({"prefix", field.prefix, "article id, as given"});
      rows.push_back({"slot", fmt::format("{}", *field.slot), "article id, as given"});
      break;
    case FieldType::date:
      add_date_rows(field, rows);
      break;
    case FieldType::keyword:
      add_keyword_rows(field, rows);
      break;
    case FieldType::text:
      if (field.prefix.empty()) break;
      rows.push_back(
          {"prefix", field.prefix, fmt::format("any of XW, XH, XM, XI of {}", field.name)});
      break;
    case FieldType::stored:
      break;
  }
}

// The number that so many digits are.
std::optional<int> digits_of(std::string_view value, std::size_t length) noexcept {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  return whole && value.size() == length && value.front() != '-' ? std::optional(number)
                                                                 : std::nullopt;
}

std::string joined(std::string_view prefix, std::string_view rest) {
  return std::string(prefix).append(rest);
}

// Keys sort as the numbers do.
std::string document_key(std::string_view prefix, std::uint32_t document) {
  std::string key(prefix);
  for (int shift = 24; shift >= 0; shift -= 8)
    key += static_cast<char>((document >> shift) & 0xFFU);
  return key;
}

}  // namespace

std::vector<Row> table() {
  std::vector<Row> rows = common_rows();
  for (const FieldRow& field : built_in_fields().rows()) add_rows_of(field, rows);
  for (const FieldKind kind : {FieldKind::keyword, FieldKind::text})
    add_rows_of(own_row({"NAME", kind}, 0), rows);
  return rows;
}

std::string title_term(std::string_view stem) {
  return joined(prefix::title, stem);
}
std::string term_in(const FieldRow* field, std::string_view term) {
  return joined(field == nullptr ? std::string_view() : field->prefix, term);
}
std::string_view field_prefix_of(std::string_view term) noexcept {
  if (term.starts_with(prefix::title)) return term.substr(0, prefix::title.size());
  if (term.starts_with(prefix::own_text)) return term.substr(0, term.find(':') + 1);
  return {};
}
std::string head_term(std::string_view stem) {
  return joined(prefix::head, stem);
}
std::string modifier_term(std::string_view stem) {
  return joined(prefix::modifier, stem);
}
std::string inner_term(std::string_view stem) {
  return joined(prefix::inner, stem);
}
std::string_view prefix_of(ConstituentRole role) noexcept {
  switch (role) {
    case ConstituentRole::head:
      return prefix::head;
    case ConstituentRole::modifier:
      return prefix::modifier;
    case ConstituentRole::inner:
      return prefix::inner;
  }
  return {};
}
std::string constituent_term(ConstituentRole role, std::string_view stem) {
  return joined(prefix_of(role), stem);
}
std::string form_term(std::string_view form) {
  return joined(prefix::form, form);
}
std::string function_form_term(std::string_view form) {
  return joined(prefix::function_form, form);
}
std::string beginning_term(std::string_view beginning) {
  return joined(prefix::beginning, beginning);
}

std::string origin_term(std::string_view origin) {
  return joined(prefix::origin, origin);
}
std::string id_term(std::string_view id) {
  return joined(prefix::id, id);
}
std::string keyword_term(const FieldRow& field, std::string_view key) {
  return joined(field.prefix, key);
}

std::string day_term(const PartialDate& date) {
  return joined(prefix::day, date_value(date));
}
std::string month_term(int year, int month) {
  return fmt::format("{}{:04}{:02}", prefix::month, year, month);
}
std::string year_term(int year) {
  return fmt::format("{}{:04}", prefix::year, year);
}

std::string tokens_key(std::uint32_t document) {
  return document_key(metadata::tokens, document);
}
std::string pending_key(std::uint32_t document) {
  return document_key(metadata::pending_of, document);
}

std::string spelling_key(const FieldRow& field, std::string_view key) {
  return joined(field.spelling_prefix, key);
}

std::string length_value(std::uint32_t words) {
  return fmt::format("{}", words);
}

std::uint32_t length_of_value(std::string_view value) noexcept {
  std::uint32_t words = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), words);
  return error == std::errc() && end == value.data() + value.size() ? words : 0;
}

std::string date_value(const PartialDate& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::optional<PartialDate> date_of_value(std::string_view value) noexcept {
  const auto digits = digits_of(value, 8);
  if (!digits) return std::nullopt;
  const PartialDate date(*digits / 10000, *digits / 100 % 100, *digits % 100);
  return date.valid() ? std::optional(date) : std::nullopt;
}

std::string time_value(const TimeOfDay& time) {
  return fmt::format("{:02}{:02}{:02}", time.hour, time.minute, time.second);
}

std::optional<TimeOfDay> time_of_value(std::string_view value) noexcept {
  const auto digits = digits_of(value, 6);
  if (!digits) return std::nullopt;
  const TimeOfDay time{*digits / 10000, *digits / 100 % 100, *digits % 100};
  return time.valid() ? std::optional(time) : std::nullopt;
}

}  // namespace fuge::schema
