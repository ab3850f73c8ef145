// Layer: query. Query text → tree. docs/queries.md describes the language.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "fuge/date.h"
#include "query/syntax/tree.h"

namespace fuge {
class Analyzer;
}

namespace fuge::query {

// Bounds, so that a stranger's query costs little; beyond them is an error with a position.
inline constexpr std::size_t max_query_bytes = std::size_t{64} << 10;
inline constexpr std::size_t max_words = 1024;  // stems, keywords and dates of the whole query
inline constexpr std::size_t max_depth = 64;    // brackets and NOTs around one another

struct ParseOptions {
  std::optional<Date> today = {};  // without it, relative dates and those without a year are errors
  // Those that a name before a colon may mean; null: the built-in ones. Outlives the tree.
  const schema::Fields* fields = nullptr;
};

// Never throws for what stands in `text`: any bytes give a tree or an error with a position. Text
// without anything but white space is everything; text with something, but no word, is an error.
// Time is linear in the text.
Parsed parse(std::string_view text, const Analyzer& analyzer, const ParseOptions& options = {});

// All words of `text` as a word list, without operators, fields and signs: for questions in natural
// language. "Ukraine-Krieg" gives two words here, which needn't stand side by side; what an
// analysis has for one position is one word. An error where there is no word, or too many.
Parsed parse_plain(std::string_view text, const Analyzer& analyzer);

}  // namespace fuge::query
