#include "output/explanation_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "fuge/markup.h"

namespace program {
namespace {

constexpr std::size_t most_occurrences = 5;

std::string verdict(const fuge::Explanation& explanation) {
  if (!explanation.matches) return "not found by this query\n";
  std::string missing;
  for (const std::string& word : explanation.missing)
    missing += (missing.empty() ? ", ohne: " : ", ") + fuge::escape_terminal(word);
  return fmt::format("found, score {:.3f}{}\n", explanation.score, missing);
}

std::string component_text(const fuge::ComponentExplanation& component) {
  std::string variants;
  for (const fuge::VariantExplanation& variant : component.variants) {
    if (!variants.empty()) variants += ", ";
    variants += fmt::format("{} ×{}", name_of(variant.kind), variant.term_frequency);
    if (variant.boost != 1) variants += fmt::format(" (boost {:.2g} each)", variant.boost);
  }
  return fmt::format("    {:8.3f}  {}: {}; weight {:.2g}, in {} articles\n", component.score,
                     fuge::escape_terminal(component.variants.front().stem), variants,
                     component.weight, component.document_frequency);
}

std::string occurrences_text(const fuge::WordExplanation& word, std::string_view text) {
  std::string line;
  for (const fuge::OccurrenceExplanation& occurrence : word.occurrences) {
    if (&occurrence - word.occurrences.data() == static_cast<std::ptrdiff_t>(most_occurrences)) {
      line += fmt::format(" … {} in all", word.occurrences.size());
      break;
    }
    line += fmt::format(
        " {}–{} {}", occurrence.begin, occurrence.end,
        fuge::escape_terminal(text.substr(occurrence.begin, occurrence.end - occurrence.begin)));
  }
  return line.empty() ? line : fmt::format("      at{}\n", line);
}

std::string word_text(const fuge::WordExplanation& word, std::string_view text) {
  std::string lines = fmt::format("{:10.3f}  {}\n", word.score, fuge::escape_terminal(word.word));
  if (word.components.empty()) return lines + "      isn't in the article\n";
  for (const fuge::ComponentExplanation& component : word.components)
    lines += component_text(component);
  return lines + occurrences_text(word, text);
}

}  // namespace

std::string_view name_of(fuge::MatchKind kind) noexcept {
  switch (kind) {
    case fuge::MatchKind::surface_form:
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
    case fuge::MatchKind::origin:
      return "a word of its family";
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
  if (explanation.proximity > 0)
    lines += fmt::format("{:10.3f}  proximity of the words\n", explanation.proximity);
  if (explanation.recency != 1)
    lines += fmt::format("{:9.3f}×  for its age\n", explanation.recency);
  return lines;
}

}  // namespace program
