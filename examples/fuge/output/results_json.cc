#include "output/results_json.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "options/field_options.h"
#include "output/explanation_text.h"

namespace program {
namespace {

Json string_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

// A date or a time.
template <typename Written>
Json written_or_null(const std::optional<Written>& written) {
  return written ? Json(written->to_string()) : Json();
}

Json to_json(const fuge::Mark& mark) {
  return JsonList{mark.begin, mark.end};
}

Json to_json(const fuge::Snippet& snippet) {
  return object({{"text", snippet.text},
                 {"marks", list(snippet.marks, [](const auto& mark) { return to_json(mark); })}});
}

// Fields of one's own, by name.
Json to_json(const std::map<std::string, std::vector<std::string>>& fields) {
  JsonObject json;
  for (const auto& [name, values] : fields) json.emplace_back(name, list(values));
  return json;
}

Json to_json(const fuge::Suggestion& suggestion) {
  return object({{"query", suggestion.query}, {"total", suggestion.total}});
}

Json to_json(const std::vector<fuge::QueryNotice>& notices) {
  return list(notices, [](const fuge::QueryNotice& notice) {
    return object({{"begin", notice.begin}, {"end", notice.end}, {"message", notice.message}});
  });
}

Json to_json(const fuge::Hit& hit, const std::vector<std::string>& folders) {
  JsonObject json = {
      {"id", hit.id},
      {"date", written_or_null(hit.date)},
      {"sources", list(hit.sources)},
      {"place", string_or_null(hit.place)},
      {"title", string_or_null(hit.title)},
      {"score", hit.score},
      {"snippets", list(hit.snippets, [](const auto& snippet) { return to_json(snippet); })},
      {"time", written_or_null(hit.time)},
      {"fields", to_json(hit.fields)},
      {"missing", list(hit.missing)}};
  if (!hit.damage.empty()) json.emplace_back("damage", hit.damage);
  if (!folders.empty()) json.emplace_back("db", folders[hit.index]);
  return object(std::move(json));
}

Json to_json(const std::vector<fuge::FacetValue>& values) {
  return list(values, [](const fuge::FacetValue& value) {
    return object({{"value", value.value}, {"count", value.count}});
  });
}

constexpr std::array built_in_facets = {"source", "year", "month", "day"};

bool is_built_in(const std::string& facet) {
  return std::find(built_in_facets.begin(), built_in_facets.end(), facet) != built_in_facets.end();
}

// Those of every index are always there, those of its own where they were counted.
Json to_json(const fuge::Facets& facets) {
  JsonObject json;
  for (const char* name : built_in_facets) {
    const auto found = facets.find(name);
    json.emplace_back(name, found == facets.end() ? JsonList() : to_json(found->second.values));
  }
  for (const auto& [name, counts] : facets) {
    if (!is_built_in(name)) json.emplace_back(name, to_json(counts.values));
  }
  return json;
}

// By the name of the facet; null where they weren't asked for.
Json partial_to_json(const fuge::Facets& facets) {
  if (facets.empty()) return {};
  JsonObject json;
  for (const auto& [name, counts] : facets)
    json.emplace_back(name,
                      object({{"values", to_json(counts.values)}, {"without", counts.without}}));
  return json;
}

// Of the first of them that was counted.
Json absent(const fuge::Facets& facets, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = facets.find(name);
    if (found != facets.end()) return found->second.without;
  }
  return {};
}

Json absent_from_own(const fuge::Facets& facets) {
  JsonObject json;
  for (const auto& [name, counts] : facets) {
    if (!is_built_in(name)) json.emplace_back(name, counts.without);
  }
  return json;
}

Json to_json(const fuge::VariantExplanation& variant) {
  return object({{"kind", name_of(variant.kind)},
                 {"stem", variant.stem},
                 {"term_frequency", variant.term_frequency},
                 {"boost", variant.boost}});
}

Json to_json(const fuge::ComponentExplanation& component) {
  return object(
      {{"variants", list(component.variants, [](const auto& variant) { return to_json(variant); })},
       {"document_frequency", component.document_frequency},
       {"weight", component.weight},
       {"score", component.score}});
}

Json to_json(const fuge::OccurrenceExplanation& occurrence) {
  return object(
      {{"begin", occurrence.begin}, {"end", occurrence.end}, {"kind", name_of(occurrence.kind)}});
}

Json to_json(const fuge::WordExplanation& word) {
  return object({{"word", word.word},
                 {"score", word.score},
                 {"components",
                  list(word.components, [](const auto& component) { return to_json(component); })},
                 {"occurrences", list(word.occurrences, [](const auto& occurrence) {
                    return to_json(occurrence);
                  })}});
}

Json to_json(const fuge::AnalysisOptions& settings) {
  return object({{"base_forms", settings.base_forms},
                 {"compounds", settings.compounds},
                 {"ellipsis", settings.ellipsis},
                 {"gender", settings.gender},
                 {"names", settings.names},
                 {"spelling", settings.spelling},
                 {"own_words", settings.compound_words.entries().size()},
                 {"own_names", settings.name_variants.groups().size()}});
}

Json to_json(const std::vector<fuge::Field>& fields) {
  return list(fields, [](const fuge::Field& field) {
    return object({{"name", field.name}, {"kind", name_of(field.kind)}});
  });
}

}  // namespace

Json to_json(const fuge::Results& results, const std::string& query,
             const std::vector<std::string>& folders) {
  return object(
      {{"query", query},
       {"total", results.total},
       {"widened", results.widened},
       {"hits", list(results.hits, [&](const fuge::Hit& hit) { return to_json(hit, folders); })},
       {"facets", to_json(results.facets)},
       {"undated", absent(results.facets, {"year", "month", "day"})},
       {"without_source", absent(results.facets, {"source"})},
       {"suggestion", results.suggestion ? to_json(*results.suggestion) : Json()},
       {"truncated", results.truncated},
       {"without", absent_from_own(results.facets)},
       {"notices", to_json(results.notices)},
       {"partial", results.partial ? Json(*results.partial) : Json()},
       {"partial_facets", partial_to_json(results.partial_facets)}});
}

Json to_json(const fuge::Article& article) {
  return object({{"id", article.id},
                 {"date", written_or_null(article.date)},
                 {"sources", list(article.sources)},
                 {"place", string_or_null(article.place)},
                 {"title", string_or_null(article.title)},
                 {"text", article.text},
                 {"url", string_or_null(article.url)},
                 {"time", written_or_null(article.time)},
                 {"fields", to_json(article.fields)}});
}

Json to_json(const fuge::Explanation& explanation, const std::string& query,
             const std::string& id) {
  return object({{"query", query},
                 {"id", id},
                 {"matches", explanation.matches},
                 {"widened", explanation.widened},
                 {"score", explanation.score},
                 {"words", list(explanation.words, [](const auto& word) { return to_json(word); })},
                 {"together", explanation.together},
                 {"proximity", explanation.proximity},
                 {"recency", explanation.recency},
                 {"notices", to_json(explanation.notices)},
                 {"missing", list(explanation.missing)}});
}

Json to_json(const fuge::IndexInfo& info) {
  return object({{"articles", info.articles},
                 {"undated", info.undated},
                 {"without_source", info.without_source},
                 {"sources", info.sources},
                 {"oldest", written_or_null(info.oldest)},
                 {"newest", written_or_null(info.newest)},
                 {"bytes", info.bytes},
                 {"format", info.format},
                 {"analysis", info.analysis},
                 {"settings", to_json(info.settings)},
                 {"fields", to_json(info.fields)}});
}

}  // namespace program
