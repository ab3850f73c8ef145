#include "search/text_matcher.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "index/document.h"

namespace fuge::test {

query::Plan TextMatcher::plan_of(const std::string& query, query::ListMatch match,
                                 const std::vector<std::string>& texts) {
  for (const std::string& text : texts)
    database_.add_document(
        index::prepare({.id = "a", .text = text}, analyzer_, schema::built_in_fields()).document);
  query::Parsed parsed = query::parse(query, analyzer_);
  REQUIRE_FALSE(parsed.error);
  const ranking::Collection all = collection();
  return query::Planner(all).plan(parsed.tree, match);
}

std::string bracketed(const std::string& text, const search::Occurrences& found) {
  const auto count = [&](std::size_t at, std::size_t search::Occurrence::*side) {
    return static_cast<std::size_t>(std::ranges::count(found.matches, at, side));
  };
  std::string out;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    out.append(count(i, &search::Occurrence::end), ']');
    out.append(count(i, &search::Occurrence::begin), '[');
    if (i < text.size()) out += text[i];
  }
  return out;
}

}  // namespace fuge::test
