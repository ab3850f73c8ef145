#include "rendered_results.h"

#include <fmt/format.h>

namespace fuge::test {

std::string rendered(const Facets& facets) {
  std::string text;
  for (const auto& [name, counts] : facets) {
    text += fmt::format("{} without {}:", name, counts.without);
    for (const FacetValue& value : counts.values)
      text += fmt::format(" {}={}", value.value, value.count);
    text += '\n';
  }
  return text;
}

std::string rendered(const Hit& hit) {
  std::string text = fmt::format("{} {}", hit.id, hit.score);
  for (const Snippet& snippet : hit.snippets) {
    text += fmt::format(" [{} at {}", snippet.text, snippet.begin);
    for (const Mark& mark : snippet.marks) text += fmt::format(" {}-{}", mark.begin, mark.end);
    text += ']';
  }
  for (const std::string& word : hit.missing) text += " -" + word;
  return text + '\n';
}

std::string rendered(const Results& results) {
  if (results.error) return results.error->message;
  std::string text =
      fmt::format("{} of {} words, {} {} {} partial {}\n", results.total, results.words,
                  results.at_least, results.widened, results.truncated,
                  results.partial ? fmt::format("{}", *results.partial) : "-");
  for (const Hit& hit : results.hits) text += rendered(hit);
  text += rendered(results.facets) + "partly\n" + rendered(results.partial_facets);
  if (results.suggestion)
    text += fmt::format("{} ({})\n", results.suggestion->query, results.suggestion->total);
  for (const QueryNotice& notice : results.notices) text += notice.message + '\n';
  return text;
}

std::string rendered(const std::optional<Explanation>& explanation) {
  if (!explanation) return "no article";
  std::string text = fmt::format("{} {} {} {} {} {}\n", explanation->matches, explanation->widened,
                                 explanation->score, explanation->together, explanation->proximity,
                                 explanation->recency);
  for (const WordExplanation& word : explanation->words) {
    text += fmt::format("{} {}:", word.word, word.score);
    for (const ComponentExplanation& component : word.components)
      text +=
          fmt::format(" {} {} {}", component.document_frequency, component.weight, component.score);
    for (const OccurrenceExplanation& occurrence : word.occurrences)
      text += fmt::format(" {}-{}", occurrence.begin, occurrence.end);
    text += '\n';
  }
  for (const std::string& word : explanation->missing) text += " -" + word;
  return text;
}

}  // namespace fuge::test
