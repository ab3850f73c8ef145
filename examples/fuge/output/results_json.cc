#include "output/results_json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/explanation_text.h"

namespace program {
namespace {

Json string_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

template <typename Date>
Json date_or_null(const std::optional<Date>& date) {
  return date ? Json(date->to_string()) : Json();
}

Json to_json(const fuge::Mark& mark) {
  return JsonList{mark.begin, mark.end};
}

Json to_json(const fuge::Snippet& snippet) {
  return object({{"text", snippet.text},
                 {"marks", list(snippet.marks, [](const auto& mark) { return to_json(mark); })}});
}

Json to_json(const fuge::Suggestion& suggestion) {
  return object({{"query", suggestion.query}, {"total", suggestion.total}});
}

Json to_json(const fuge::Hit& hit) {
  return object(
      {{"id", hit.id},
       {"date", date_or_null(hit.date)},
       {"sources", list(hit.sources)},
       {"place", string_or_null(hit.place)},
       {"title", string_or_null(hit.title)},
       {"score", hit.score},
       {"snippets", list(hit.snippets, [](const auto& snippet) { return to_json(snippet); })}});
}

Json to_json(const std::vector<fuge::FacetValue>& values) {
  return list(values, [](const fuge::FacetValue& value) {
    return object({{"value", value.value}, {"count", value.count}});
  });
}

Json counts(const fuge::Facets& facets, const std::string& facet) {
  const auto found = facets.find(facet);
  return to_json(found == facets.end() ? std::vector<fuge::FacetValue>() : found->second.values);
}

std::optional<std::uint64_t> without(const fuge::Facets& facets, const std::string& facet) {
  const auto found = facets.find(facet);
  return found == facets.end() ? std::nullopt : std::optional(found->second.without);
}

Json to_json(const fuge::Facets& facets) {
  return object({{"source", counts(facets, "source")},
                 {"year", counts(facets, "year")},
                 {"month", counts(facets, "month")},
                 {"day", counts(facets, "day")}});
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

}  // namespace

Json to_json(const fuge::Results& results, const std::string& query) {
  return object({{"query", query},
                 {"total", results.total},
                 {"widened", results.widened},
                 {"hits", list(results.hits, [](const fuge::Hit& hit) { return to_json(hit); })},
                 {"facets", to_json(results.facets)},
                 {"undated", without(results.facets, "year")},
                 {"without_source", without(results.facets, "source")},
                 {"suggestion", results.suggestion ? to_json(*results.suggestion) : Json()},
                 {"truncated", results.truncated}});
}

Json to_json(const fuge::Article& article) {
  return object({{"id", article.id},
                 {"date", date_or_null(article.date)},
                 {"sources", list(article.sources)},
                 {"place", string_or_null(article.place)},
                 {"title", string_or_null(article.title)},
                 {"text", article.text},
                 {"url", string_or_null(article.url)}});
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
                 {"recency", explanation.recency}});
}

Json to_json(const fuge::IndexInfo& info) {
  return object({{"articles", info.articles},
                 {"undated", info.undated},
                 {"without_source", info.without_source},
                 {"sources", info.sources},
                 {"oldest", date_or_null(info.oldest)},
                 {"newest", date_or_null(info.newest)},
                 {"bytes", info.bytes},
                 {"format", info.format},
                 {"analysis", info.analysis}});
}

}  // namespace program
