#include "index/stored_article.h"

#include <fmt/format.h>

#include "base/json.h"
#include "fuge/error.h"

namespace fuge::index {
namespace {

// The keys of docs/index-format.md.
struct StringField {
  const char* key;
  std::string Article::*member;
};
constexpr StringField string_fields[] = {
    {"id", &Article::id},     {"place", &Article::place}, {"title", &Article::title},
    {"text", &Article::text}, {"url", &Article::url},
};

}  // namespace

std::string to_stored(const Article& article) {
  nlohmann::json map = nlohmann::json::object();
  for (const auto& [key, member] : string_fields)
    if (!(article.*member).empty()) map[key] = article.*member;
  if (article.date) map["date"] = article.date->to_string();
  if (!article.sources.empty()) map["sources"] = article.sources;
  std::string data;
  nlohmann::json::to_cbor(map, data);
  return data;
}

Article from_stored(std::string_view data) {
  try {
    const nlohmann::json map = nlohmann::json::from_cbor(data);
    Article article;
    for (const auto& [key, member] : string_fields) article.*member = map.value(key, std::string());
    article.date = Date::parse(map.value("date", std::string()));
    article.sources = map.value("sources", std::vector<std::string>());
    return article;
  } catch (const nlohmann::json::exception& error) {
    throw Error(
        ErrorCode::damaged_index,
        fmt::format("a stored article can't be read ({}): index the articles again", error.what()));
  }
}

}  // namespace fuge::index
