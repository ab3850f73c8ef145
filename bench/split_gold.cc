#include "split_gold.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

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
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file)) fail(file + ": can't be read");
  Gold gold;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    std::string_view text = line;
    if (++number == 1 && text.starts_with(byte_order_mark)) {
      text.remove_prefix(byte_order_mark.size());
    }
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty()) continue;
    try {
      gold.words.push_back(parse_gold(text));
    } catch (const std::runtime_error& error) {
      gold.problems.push_back(file + ':' + std::to_string(number) + ": " + error.what());
    }
  }
  return gold;
}

}  // namespace bench
