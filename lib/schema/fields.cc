#include "schema/fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "fuge/error.h"
#include "schema/schema.h"

namespace fuge::schema {
namespace {

// The built-in fields. A further keyword field is a row here and in docs/index-format.md
// (docs/architecture.md, "How to add a field"); articles keep its values in Article::fields.
std::vector<FieldRow> built_in_rows() {
  return {
      {.name = "id",
       .type = FieldType::id,
       .prefix = std::string(prefix::id),
       .slot = slot::id,
       .member = &Article::id},
      {.name = "date",
       .type = FieldType::date,
       .query_names = {"datum", "date"},
       .prefix = std::string(prefix::day),
       .absent_term = "XUNDATED",
       .slot = slot::date,
       .example = "datum:2025-09-04, datum:4.9.2025 or datum:2025-09"},
      {.name = "source",
       .type = FieldType::keyword,
       .query_names = {"quelle", "source"},
       .prefix = "XSOURCE:",
       .absent_term = "XNOSOURCE",
       .slot = 1,
       .spelling_prefix = "fuge.source.",
       .members = &Article::sources,
       .example = "quelle:reuters or quelle:\"Neue Zeitung\""},
      {.name = "place", .type = FieldType::text, .member = &Article::place},
      {.name = "title",
       .type = FieldType::text,
       .query_names = {"titel", "title"},
       .prefix = std::string(prefix::title),
       .member = &Article::title,
       .example = "titel:waffenruhe or titel:\"neue Gespräche\""},
      {.name = "text", .type = FieldType::text, .member = &Article::text},
      {.name = "url", .type = FieldType::stored, .member = &Article::url},
  };
}

// Beside those of the rows: what programs call them, and the parts of a date.
constexpr std::array<std::string_view, 8> reserved{"sources", "time", "zeit",   "year",
                                                   "month",   "day",  "fields", "undated"};

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(ErrorCode::invalid_argument, reason);
}

bool is_valid(std::string_view name) {
  const auto goes_on = [](char c) {
    return is_ascii_small(c) || is_digit(c) || c == '_' || c == '-';
  };
  return !name.empty() && name.size() <= max_field_name_bytes && is_ascii_small(name.front()) &&
         std::ranges::all_of(name, goes_on);
}

void check_name(const std::string& name, const std::vector<FieldRow>& rows) {
  if (!is_valid(name)) {
    refuse(
        fmt::format("\"{}\" is not valid as the name of a field: give a letter from a to z, then "
                    "letters, digits, '_' or '-', {} bytes at most",
                    name, max_field_name_bytes));
  }
  const auto taken = std::ranges::find_if(rows, [&](const FieldRow& row) {
    return row.name == name || std::ranges::count(row.query_names, name) > 0;
  });
  if (taken != rows.end() && taken->own) refuse(fmt::format("the field {} is given twice", name));
  if (taken != rows.end() || std::ranges::count(reserved, name) > 0)
    refuse(fmt::format("fuge has a field {} of its own: give yours another name", name));
}

FieldType type_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::keyword:
      return FieldType::keyword;
    case FieldKind::text:
      return FieldType::text;
    case FieldKind::stored:
      break;
  }
  return FieldType::stored;
}

}  // namespace

FieldRow own_row(const Field& field, std::size_t number) {
  FieldRow row{.name = field.name, .type = type_of(field.kind), .own = true};
  if (field.kind == FieldKind::stored) return row;
  row.query_names = {field.name};
  row.example = fmt::format("{0}:wort or {0}:\"zwei Wörter\"", field.name);
  if (field.kind == FieldKind::text) {
    row.prefix = fmt::format("{}{}:", prefix::own_text, field.name);
    return row;
  }
  row.prefix = fmt::format("XK{}:", field.name);
  row.slot = first_own_slot + static_cast<std::uint32_t>(number);
  row.spelling_prefix = fmt::format("fuge.value.{}.", field.name);
  return row;
}

bool is_named(const FieldRow& row) noexcept {
  return row.type != FieldType::date && row.member == nullptr && row.members == nullptr;
}

std::vector<std::string_view> values_of(const FieldRow& row, const Article& article) {
  if (row.members != nullptr) return {(article.*row.members).begin(), (article.*row.members).end()};
  if (row.member != nullptr) {
    const std::string& value = article.*row.member;
    return value.empty() ? std::vector<std::string_view>() : std::vector<std::string_view>{value};
  }
  const auto found = article.fields.find(row.name);
  if (found == article.fields.end()) return {};
  return {found->second.begin(), found->second.end()};
}

Fields::Fields(std::vector<Field> own) : own_(std::move(own)), rows_(built_in_rows()) {
  if (own_.size() > max_own_fields)
    refuse(fmt::format("{} fields, the limit is {}", own_.size(), max_own_fields));
  for (Field& field : own_) {
    field.name = ascii_lower(field.name);
    check_name(field.name, rows_);
    rows_.push_back(own_row(field, static_cast<std::size_t>(&field - own_.data())));
  }
}

const FieldRow* Fields::named(std::string_view name) const noexcept {
  const auto found = std::ranges::find(rows_, name, &FieldRow::name);
  return found == rows_.end() ? nullptr : &*found;
}

QueryField Fields::in_query(std::string_view name) const noexcept {
  for (const FieldRow& row : rows_) {
    for (const std::string& known : row.query_names)
      if (equal_in_any_case(name, known)) return {&row, known};
  }
  return {};
}

std::vector<const FieldRow*> Fields::of_type(FieldType type) const {
  std::vector<const FieldRow*> found;
  for (const FieldRow& row : rows_)
    if (row.type == type) found.push_back(&row);
  return found;
}

const Fields& built_in_fields() {
  static const Fields fields;
  return fields;
}

}  // namespace fuge::schema
