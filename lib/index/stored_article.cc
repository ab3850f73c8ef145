#include "index/stored_article.h"

#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "fuge/error.h"
#include "schema/fields.h"

namespace fuge::index {
namespace {

constexpr const char* time_key = "time";
constexpr const char* fields_key = "fields";

// A field that isn't in Article::fields: its key is its name.
void store(const schema::FieldRow& row, const Article& article, nlohmann::json& map) {
  if (row.type == schema::FieldType::date) {
    if (article.date) map[row.name] = article.date->to_string();
  } else if (row.members != nullptr) {
    if (!(article.*row.members).empty()) map[row.name] = article.*row.members;
  } else if (row.member != nullptr) {
    if (!(article.*row.member).empty()) map[row.name] = article.*row.member;
  }
}

void restore(const schema::FieldRow& row, const nlohmann::json& map, Article& article) {
  if (row.type == schema::FieldType::date) {
    article.date = PartialDate::parse(map.value(row.name, std::string()));
  } else if (row.members != nullptr) {
    article.*row.members = map.value(row.name, std::vector<std::string>());
  } else if (row.member != nullptr) {
    article.*row.member = map.value(row.name, std::string());
  }
}

}  // namespace

std::string to_stored(const Article& article) {
  nlohmann::json map = nlohmann::json::object();
  for (const schema::FieldRow& row : schema::built_in_fields().rows()) store(row, article, map);
  if (article.time) map[time_key] = article.time->to_string();
  if (!article.fields.empty()) map[fields_key] = article.fields;
  std::string data;
  nlohmann::json::to_cbor(map, data);
  return data;
}

Article from_stored(std::string_view data) {
  try {
    const nlohmann::json map = nlohmann::json::from_cbor(data);
    Article article;
    for (const schema::FieldRow& row : schema::built_in_fields().rows()) restore(row, map, article);
    article.time = TimeOfDay::parse(map.value(time_key, std::string()));
    article.fields = map.value(fields_key, std::map<std::string, std::vector<std::string>>());
    return article;
  } catch (const nlohmann::json::exception& error) {
    throw Error(
        ErrorCode::damaged_index,
        fmt::format("a stored article can't be read ({}): index the articles again", error.what()));
  }
}

}  // namespace fuge::index
