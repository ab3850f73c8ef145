#include "explanation_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "fuge/markup.h"

namespace program {
namespace {

constexpr std::size_t most_places = 5;

std::string verdict(const fuge::Explanation& explanation) {
  if (!explanation.matches) return "not found by this query\n";
  return fmt::format("found{}, score {:.3f}\n",
                     explanation.widened ? ", since no article has all the words" : "",
                     explanation.score);
}

std::string component_text(const fuge::ComponentExplanation& component) {
  std::string ways;
  for (const fuge::WayExplanation& way : component.ways) {
    if (!ways.empty()) ways += ", ";
    ways += fmt::format("{} ×{}", name_of(way.kind), way.occurrences);
    if (way.worth != 1) ways += fmt::format(" (worth {:.2g} each)", way.worth);
  }
  return fmt::format("    {:8.3f}  {}: {}; weight {:.2g}, in {} articles\n", component.score,
                     fuge::escape_terminal(component.ways.front().stem), ways, component.weight,
                     component.frequency);
}

std::string places_text(const fuge::WordExplanation& word, std::string_view text) {
  std::string line;
  for (const fuge::PlaceExplanation& place : word.places) {
    if (&place - word.places.data() == static_cast<std::ptrdiff_t>(most_places)) {
      line += fmt::format(" … {} in all", word.places.size());
      break;
    }
    line += fmt::format(" {}–{} {}", place.begin, place.end,
                        fuge::escape_terminal(text.substr(place.begin, place.end - place.begin)));
  }
  return line.empty() ? line : fmt::format("      at{}\n", line);
}

std::string word_text(const fuge::WordExplanation& word, std::string_view text) {
  std::string lines = fmt::format("{:10.3f}  {}\n", word.score, fuge::escape_terminal(word.word));
  if (word.components.empty()) return lines + "      isn't in the article\n";
  for (const fuge::ComponentExplanation& component : word.components)
    lines += component_text(component);
  return lines + places_text(word, text);
}

}  // namespace

std::string_view name_of(fuge::MatchKind kind) noexcept {
  switch (kind) {
    case fuge::MatchKind::printed:
      return "as printed";
    case fuge::MatchKind::stem:
      return "same stem";
    case fuge::MatchKind::title:
      return "in the title";
    case fuge::MatchKind::inner:
      return "inside a compound";
    case fuge::MatchKind::head:
      return "head of a compound";
    case fuge::MatchKind::modifier:
      return "modifier of a compound";
    case fuge::MatchKind::expansion:
      return "a form it stands for";
    case fuge::MatchKind::family:
      return "begins alike";
    case fuge::MatchKind::neighbours:
      return "words as one compound";
  }
  return {};
}

std::string explanation_text(const fuge::Explanation& explanation, std::string_view text) {
  std::string lines = verdict(explanation);
  for (const fuge::WordExplanation& word : explanation.words) lines += word_text(word, text);
  if (explanation.together > 0)
    lines += fmt::format("{:10.3f}  words as one compound\n", explanation.together);
  if (explanation.nearness > 0)
    lines += fmt::format("{:10.3f}  nearness of the words\n", explanation.nearness);
  if (explanation.recency != 1)
    lines += fmt::format("{:9.3f}×  for its age\n", explanation.recency);
  return lines;
}

}  // namespace program
