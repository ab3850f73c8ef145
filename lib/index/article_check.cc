#include "index/article_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/utf8.h"
#include "fuge/error.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(ErrorCode::invalid_article, reason);
}

void check_utf8(std::string_view value, std::string_view name) {
  if (const auto byte = utf8::first_invalid(value))
    refuse(fmt::format("{} is not UTF-8 (byte {} of it): convert it first", name, *byte));
}

void check_line(std::string_view value, std::string_view name) {
  check_utf8(value, name);
  for (const char byte : value) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F)
      refuse(fmt::format("{} holds a control character (0x{:02X}): remove it", name, code));
  }
}

void check_id(const std::string& id) {
  if (id.empty()) refuse("no id");
  if (id.size() > max_id_bytes) {
    refuse(fmt::format("the id has {} bytes, the limit is {}: give a shorter one", id.size(),
                       max_id_bytes));
  }
  check_line(id, "the id");
}

void check_date(const Article& article) {
  if (article.date && !article.date->valid())
    refuse(fmt::format("there is no date {}", article.date->to_string()));
  if (!article.time) return;
  if (!article.time->valid()) refuse(fmt::format("there is no time {}", article.time->to_string()));
  if (!article.date || !article.date->exact())
    refuse("a time of day without a day: give the date as well, or leave out the time");
}

void check_keywords(const schema::FieldRow& field, const std::vector<std::string_view>& values) {
  if (values.size() > max_keywords) {
    refuse(
        fmt::format("{} values of {}, the limit is {}", values.size(), field.name, max_keywords));
  }
  const std::string name = "a value of " + field.name;
  for (const std::string_view value : values) {
    if (utf8::trim(value).empty()) refuse(fmt::format("{} is empty: leave it out", name));
    if (value.size() > max_keyword_bytes) {
      refuse(
          fmt::format("{} has {} bytes, the limit is {}", name, value.size(), max_keyword_bytes));
    }
    // Real records break long names over lines: white space is collapsed, other controls are
    // refused.
    check_line(utf8::collapse_spaces(value), name);
  }
}

// Of a text or a stored field.
void check_strings(const schema::FieldRow& field, const std::vector<std::string_view>& values) {
  if (values.size() > 1)
    refuse(fmt::format("{} values of {}, which takes one: join them", values.size(), field.name));
  for (const std::string_view value : values) check_utf8(value, "the field " + field.name);
}

// A field that an article has by its name must be one of the index.
void check_declared(const Article& article, const schema::Fields& fields) {
  for (const auto& entry : article.fields) {
    const schema::FieldRow* row = fields.named(entry.first);
    if (row != nullptr && schema::is_named(*row)) continue;
    std::string known;
    for (const schema::FieldRow& other : fields.rows())
      if (schema::is_named(other)) known += (known.empty() ? "" : ", ") + other.name;
    refuse(
        fmt::format("the index has no field \"{}\" ({}): fields are declared when an index is "
                    "made",
                    entry.first, known.empty() ? "it has none of its own" : "it has " + known));
  }
}

void check_size(const Article& article, const schema::Fields& fields) {
  const std::size_t bytes = size_of(article, fields);
  if (bytes > max_text_bytes) {
    refuse(fmt::format("the article has {} bytes, the limit is {}: cut it into several", bytes,
                       max_text_bytes));
  }
}

void check_field(const schema::FieldRow& row, const Article& article) {
  switch (row.type) {
    case schema::FieldType::id:
      check_id(article.id);
      break;
    case schema::FieldType::date:
      check_date(article);
      break;
    case schema::FieldType::keyword:
      check_keywords(row, schema::values_of(row, article));
      break;
    case schema::FieldType::text:
    case schema::FieldType::stored:
      check_strings(row, schema::values_of(row, article));
      break;
  }
}

}  // namespace

void check(const Article& article, const schema::Fields& fields) {
  check_declared(article, fields);
  check_size(article, fields);
  for (const schema::FieldRow& row : fields.rows()) check_field(row, article);
  if (utf8::trim(article.text).empty()) refuse("no text");
}

std::size_t size_of(const Article& article, const schema::Fields& fields) {
  std::size_t bytes = 0;
  for (const schema::FieldRow& row : fields.rows())
    for (const std::string_view value : schema::values_of(row, article)) bytes += value.size();
  return bytes;
}

}  // namespace fuge::index
