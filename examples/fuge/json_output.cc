#include "json_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "explanation_text.h"
#include "token_table.h"
#include "unicode.h"

namespace program {
namespace {

Json string_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json date_or_null(const std::optional<fuge::PartialDate>& date) {
  return date ? Json(date->to_string()) : Json();
}

Json count_or_null(const std::optional<std::uint64_t>& count) {
  return count ? Json(*count) : Json();
}

Json to_json(const fuge::Snippet& snippet) {
  Json marks = Json::array();
  for (const fuge::Mark& mark : snippet.marks) {
    marks.push_back(Json::array({mark.begin, mark.end}));
  }
  Json json;
  json["text"] = snippet.text;
  json["marks"] = std::move(marks);
  return json;
}

Json to_json(const std::optional<fuge::Suggestion>& suggestion) {
  if (!suggestion) return {};
  Json json;
  json["query"] = suggestion->query;
  json["total"] = suggestion->total;
  return json;
}

Json to_json(const fuge::Hit& hit) {
  Json json;
  json["id"] = hit.id;
  json["date"] = date_or_null(hit.date);
  json["sources"] = hit.sources;
  json["place"] = string_or_null(hit.place);
  json["title"] = string_or_null(hit.title);
  json["score"] = hit.score;
  json["snippets"] = Json::array();
  for (const fuge::Snippet& snippet : hit.snippets) json["snippets"].push_back(to_json(snippet));
  return json;
}

Json to_json(const std::vector<fuge::Constituent>& constituents) {
  Json json = Json::array();
  for (const fuge::Constituent& constituent : constituents) {
    Json item;
    item["begin"] = constituent.begin;
    item["end"] = constituent.end;
    item["surface"] = constituent.surface;
    item["base"] = constituent.base;
    item["linking"] = constituent.linking;
    json.push_back(std::move(item));
  }
  return json;
}

Json to_json(const fuge::Reading& reading) {
  Json json;
  json["constituents"] = to_json(reading.constituents);
  json["score"] = reading.score;
  json["chosen"] = reading.chosen;
  return json;
}

Json to_json(const fuge::Token& token) {
  Json json;
  json["begin"] = token.begin;
  json["end"] = token.end;
  json["position"] = token.position;
  json["positions"] = token.positions;
  json["form"] = token.form;
  json["term"] = token.term;
  json["steps"] = step_names(token);
  json["parts"] = Json::array();
  for (const fuge::TokenConstituent& part : token.constituents) {
    Json item;
    item["begin"] = part.begin;
    item["end"] = part.end;
    item["role"] = role_name(part.role);
    item["term"] = part.term;
    json["parts"].push_back(std::move(item));
  }
  return json;
}

Json to_json(const std::vector<fuge::FacetValue>& values) {
  Json json = Json::array();
  for (const fuge::FacetValue& value : values) {
    Json item;
    item["value"] = value.value;
    item["count"] = value.count;
    json.push_back(std::move(item));
  }
  return json;
}

Json to_json(const fuge::Facets& facets) {
  Json json;
  json["source"] = to_json(facets.source);
  json["year"] = to_json(facets.year);
  json["month"] = to_json(facets.month);
  json["day"] = to_json(facets.day);
  return json;
}

Json component_json(const fuge::ComponentExplanation& component) {
  Json variants = Json::array();
  for (const fuge::VariantExplanation& variant : component.variants) {
    variants.push_back({{"kind", name_of(variant.kind)},
                        {"stem", variant.stem},
                        {"term_frequency", variant.term_frequency},
                        {"boost", variant.boost}});
  }
  return {{"variants", std::move(variants)},
          {"document_frequency", component.document_frequency},
          {"weight", component.weight},
          {"score", component.score}};
}

Json word_json(const fuge::WordExplanation& word) {
  Json components = Json::array();
  for (const fuge::ComponentExplanation& component : word.components)
    components.push_back(component_json(component));
  Json occurrences = Json::array();
  for (const fuge::OccurrenceExplanation& occurrence : word.occurrences)
    occurrences.push_back(
        {{"begin", occurrence.begin}, {"end", occurrence.end}, {"kind", name_of(occurrence.kind)}});
  return {{"word", word.word},
          {"score", word.score},
          {"components", std::move(components)},
          {"occurrences", std::move(occurrences)}};
}

}  // namespace

Json to_json(const fuge::Results& results, const std::string& query) {
  Json json;
  json["query"] = query;
  json["total"] = results.total;
  json["widened"] = results.widened;
  json["hits"] = Json::array();
  for (const fuge::Hit& hit : results.hits) json["hits"].push_back(to_json(hit));
  json["facets"] = to_json(results.facets);
  json["undated"] = count_or_null(results.facets.undated);
  json["without_source"] = count_or_null(results.facets.without_source);
  json["suggestion"] = to_json(results.suggestion);
  json["truncated"] = results.truncated;
  return json;
}

Json to_json(const fuge::Article& article) {
  Json json;
  json["id"] = article.id;
  json["date"] = date_or_null(article.date);
  json["sources"] = article.sources;
  json["place"] = string_or_null(article.place);
  json["title"] = string_or_null(article.title);
  json["text"] = article.text;
  json["url"] = string_or_null(article.url);
  return json;
}

Json to_json(const fuge::Explanation& explanation, const std::string& query,
             const std::string& id) {
  Json words = Json::array();
  for (const fuge::WordExplanation& word : explanation.words) words.push_back(word_json(word));
  return {{"query", query},
          {"id", id},
          {"matches", explanation.matches},
          {"widened", explanation.widened},
          {"score", explanation.score},
          {"words", std::move(words)},
          {"together", explanation.together},
          {"proximity", explanation.proximity},
          {"recency", explanation.recency}};
}

Json to_json(const fuge::IndexInfo& info) {
  Json json;
  json["articles"] = info.articles;
  json["undated"] = info.undated;
  json["without_source"] = info.without_source;
  json["sources"] = info.sources;
  json["oldest"] = date_or_null(info.oldest);
  json["newest"] = date_or_null(info.newest);
  json["bytes"] = info.bytes;
  json["format"] = info.format;
  json["analysis"] = info.analysis;
  return json;
}

Json to_json(const std::string& word, const std::vector<fuge::Reading>& readings, bool all) {
  const auto found = std::find_if(readings.begin(), readings.end(),
                                  [](const fuge::Reading& reading) { return reading.chosen; });
  const fuge::Reading chosen = found == readings.end() ? fuge::Reading() : *found;
  Json json;
  json["word"] = word;
  json["constituents"] = to_json(chosen.constituents);
  json["score"] = chosen.score;
  if (!all) return json;
  json["readings"] = Json::array();
  for (const fuge::Reading& reading : readings) json["readings"].push_back(to_json(reading));
  return json;
}

Json to_json(const std::string& text, const std::vector<fuge::Token>& tokens) {
  Json json;
  json["text"] = text;
  json["tokens"] = Json::array();
  for (const fuge::Token& token : tokens) json["tokens"].push_back(to_json(token));
  return json;
}

std::string json_line(const Json& json) {
  const std::string raw = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(raw.size() + 1);
  for (std::size_t at = 0; at < raw.size();) {
    const Character character = character_at(raw, at);
    if (is_unsafe(character.code_point)) {
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(character.code_point));
    } else {
      safe.append(raw, at, character.size);
    }
    at += character.size;
  }
  return safe += '\n';
}

}  // namespace program
