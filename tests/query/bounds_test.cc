#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "query/plan/plan.h"
#include "query/sample.h"
#include "query/syntax/parser.h"
#include "support.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::ListMatch;
using fuge::query::max_depth;
using fuge::query::max_query_bytes;
using fuge::query::max_words;
using fuge::query::parse;
using fuge::query::parse_plain;
using fuge::query::Parsed;
using fuge::test::repeated;

}  // namespace

TEST_CASE("brackets and NOTs nest up to the bound") {
  const fuge::Analyzer analyzer;
  const fuge::test::Sample sample(analyzer);
  const struct {
    std::string open, close;
    std::size_t position;  // of the one beyond the bound
    std::string tree_begins;
    std::string origin;
    std::string found = {};
  } rows[] = {
      {"(", ")", max_depth, "(list a ", "brackets that say nothing are gone"},
      {"(b ", ")", max_depth * 3, "(list b (list b (list b ", "lists"},
      {"NOT ", "", max_depth * 4, "(list (not (not ", "NOTs take the next item only"},
      {"-(b ", ")", max_depth * 4, "(list -(list b -(list b ", "signs", "abcdefghijklm"},
      {"(b OR ", ")", max_depth * 6, "(or b (or b (or b ", "OR"},
      {"(b AND ", ")", max_depth * 7, "(and b (and b (and b ", "AND"},
      {"NOT (", ")", max_depth / 2 * 5, "(not (not (not ", "both count"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const std::size_t each = row.origin == "both count" ? 2 : 1;
    const std::size_t most = max_depth / each;
    const Parsed deepest =
        parse(repeated(row.open, most) + "a c" + repeated(row.close, most), analyzer);
    REQUIRE_FALSE(deepest.error);
    CHECK(to_string(deepest.tree).starts_with(row.tree_begins));
    CHECK(sample.found(deepest.tree, ListMatch::any) == row.found);

    const Parsed deeper =
        parse(repeated(row.open, most + 1) + "a c" + repeated(row.close, most + 1), analyzer);
    REQUIRE(deeper.error);
    CHECK(deeper.error->position == row.position);
    CHECK(deeper.error->message.find("nested too deep") != std::string::npos);
  }
}

TEST_CASE("words, sources and dates count up to the bound") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string word;
    std::size_t position;  // of the one beyond the bound
    std::string origin;
  } rows[] = {
      {"haus ", max_words * 5, "words"},
      {"haus-tür ", max_words / 2 * 10, "two stems count twice"},
      {"quelle:dpa ", max_words * 11, "sources"},
      {"datum:2025 ", max_words * 11, "dates"},
      {"titel:haus ", max_words * 11 + 6, "words of the title"},
      {"titel:(haus) ", max_words * 13 + 7, "words in the brackets of a field"},
      {"quelle:(dpa) ", max_words * 13 + 8, "sources in them"},
      {"hau* ", max_words * 5, "prefixes"},
      {"haus~ ", max_words * 6, "misspelt words"},
      {"=haus ", max_words * 6 + 1, "exact words"},
      {"haus NEAR ", max_words * 10, "words of NEAR"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const std::size_t stems = row.word == "haus-tür " ? 2 : 1;
    const std::string last = row.word == "haus NEAR " ? "haus" : row.word;
    const Parsed most = parse(repeated(row.word, max_words / stems - 1) + last, analyzer);
    CHECK_FALSE(most.error);
    const Parsed more = parse(repeated(row.word, max_words / stems) + last, analyzer);
    REQUIRE(more.error);
    CHECK(more.error->position == row.position);
  }
}

TEST_CASE("a phrase, and a question, hold as many words") {
  const fuge::Analyzer analyzer;
  const std::string most = repeated("haus ", max_words);
  const std::string phrase = '"' + most + '"';
  CHECK(to_string(parse(phrase, analyzer).tree).size() ==
        std::string("(phrase )").size() + most.size() - 1);
  const Parsed longer = parse('"' + most + "tür\"", analyzer);
  REQUIRE(longer.error);
  CHECK(longer.error->position == most.size() + 1);
  CHECK(longer.error->message.find("too many words") != std::string::npos);

  CHECK(parse_plain(most, analyzer).tree.children.size() == max_words);
  const Parsed question = parse_plain(most + "tür", analyzer);
  REQUIRE(question.error);
  CHECK(question.error->position == most.size());
}

TEST_CASE("a query is as long as the bound, not longer") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string text;
    std::string origin;
  } rows[] = {
      {"haus" + std::string(max_query_bytes - 4, ' '), "white space"},
      {std::string(max_query_bytes, 'a'), "one word"},
      {"quelle:" + std::string(max_query_bytes - 7, 'a'), "one source"},
      {"haus" + repeated(" !", max_query_bytes / 2 - 2), "punctuation"},
      {"a" + repeated("(", max_query_bytes / 2) + std::string(max_query_bytes / 2 - 1, ' '),
       "brackets inside a word"},
      {"a" + repeated("\"", max_query_bytes - 1), "quotes inside a word"},
      {"a" + repeated("*", max_query_bytes - 1), "stars"},
      {"a" + repeated("~", max_query_bytes - 1), "tildes"},
      {"a" + repeated("=", max_query_bytes - 1), "signs of equality"},
      {"NEAR/" + repeated("1", max_query_bytes - 5), "a distance that is text"},
      {std::string(max_query_bytes - 1, 'a') + '*', "a prefix"},
      {"datum:2025" + std::string(max_query_bytes - 10, ' '), "white space behind a date"},
      {"datum:2025" + repeated(" -", max_query_bytes / 2 - 5), "dashes behind a date"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    REQUIRE(row.text.size() == max_query_bytes);
    CHECK_FALSE(parse(row.text, analyzer).error);
    const Parsed longer = parse(row.text + ' ', analyzer);
    REQUIRE(longer.error);
    CHECK(longer.error->position == max_query_bytes);
    CHECK(longer.error->message.find("too long") != std::string::npos);
    CHECK(parse_plain(row.text + ' ', analyzer).error->position == max_query_bytes);
  }
}

TEST_SUITE_END();
