#include "split_gold.h"

#include <algorithm>
#include <stdexcept>

#include "lines.h"

namespace bench {
namespace {

[[noreturn]] void fail(const std::string& reason) {
  throw std::runtime_error(reason);
}

// The text up to the sign, which is taken off along with it.
std::string_view take_field(std::string_view& text, char sign) {
  const std::size_t end = std::min(text.find(sign), text.size());
  const std::string_view field = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return field;
}

Boundaries parse_analysis(std::string_view word, std::string_view analysis) {
  Boundaries boundaries;
  std::string joined;
  const auto signs = std::count(analysis.begin(), analysis.end(), '|');
  for (auto i = signs; i >= 0; --i) {
    const std::string_view part = take_field(analysis, '|');
    if (part.empty()) fail("an analysis has an empty part");
    if (!joined.empty()) boundaries.push_back(joined.size());
    joined += part;
  }
  if (joined != word) fail("the parts must give the word when they are joined: " + joined);
  return boundaries;
}

}  // namespace

GoldWord parse_gold(std::string_view line) {
  auto analyses = std::count(line.begin(), line.end(), '\t');
  if (analyses == 0) fail("a word, a tab and an analysis are wanted");
  GoldWord gold;
  gold.word = take_field(line, '\t');
  if (gold.word.empty()) fail("the word is missing");
  for (; analyses > 0; --analyses) {
    gold.analyses.push_back(parse_analysis(gold.word, take_field(line, '\t')));
  }
  return gold;
}

Gold read_gold(const std::string& file) {
  Gold gold;
  for_each_line(
      file, [&](std::string_view line) { gold.words.push_back(parse_gold(line)); }, gold.problems);
  return gold;
}

}  // namespace bench
