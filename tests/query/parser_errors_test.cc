#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view text;
  std::size_t position;
  std::string message;  // a part of it
  std::string origin;
};

const Row rows[] = {
    {"!!!", 0, "no word to search for", "nothing but punctuation"},
    {" & 🚆 ", 0, "no word to search for", "emoji"},
    {"\"\"", 0, "no word to search for", "an empty phrase"},
    {"-!!!", 0, "no word to search for", "a sign before punctuation"},
    {"titel:\"\"", 0, "no word to search for", "an empty phrase of the title"},
    {"()", 0, "no word to search for", "empty brackets alone"},
    {"( [] )", 0, "no word to search for", "empty brackets with punctuation"},
    {")", 0, "no word to search for", "a bracket alone"},
    {":-)", 0, "no word to search for", "an emoticon alone"},
    {"\"", 0, "no word to search for", "a quote alone"},
    {"(&) ODER NICHT ^", 0, "no word to search for", "operators without words"},
    {"titel:()", 0, "nothing in these brackets", "empty brackets of a field"},
    {"haus titel:(a", 11, "bracket isn't closed", "open bracket of a field"},
    {"titel:(a quelle:dpa)", 9, "side by side", "a field in the brackets of another"},
    {"quelle:(dpa (titel:a))", 13, "titel: can't stand", "deeper inside"},
    {"titel:(titel:a)", 7, "can't stand", "the same field inside"},
    {"datum:(2024 x)", 12, "this is not a date", "a word among dates"},
    {"quelle:(dpa UND)", 15, "after the operator", "operator at the end of brackets"},
    {"quelle:(ODER dpa)", 8, "before the operator", "operator at their beginning"},
    {"titel:(a UND ODER b)", 13, "after the operator", "two operators"},
    {"titel:(a (b)", 6, "bracket isn't closed", "a field's bracket that stays open"},
    {"quelle:(dpa NEAR apa)", 12, "NEAR stands only between words", "NEAR between sources"},
    {"a NEAR (b c)", 7, "NEAR stands only between words", "NEAR before a bracket"},
    {"(a b) NEAR c", 6, "NEAR stands only between words", "NEAR behind a bracket"},
    {"a NEAR quelle:dpa", 7, "NEAR stands only between words", "NEAR before a field"},
    {"datum:2025 NEAR a", 11, "NEAR stands only between words", "NEAR behind a field"},
    {"a NEAR NOT b", 7, "NEAR stands only between words", "NEAR before NOT"},
    {"a NEAR -b", 7, "a sign stands before the first", "NEAR before a sign"},
    {"a NEAR/1 b", 2, "from 2 to 100", "a window of one word"},
    {"a NEAR/0 b", 2, "from 2 to 100", "a window of none"},
    {"a NEAR/101 b", 2, "from 2 to 100", "a window of too many"},
    {"a NEAR/9999999 b", 2, "from 2 to 100", "hostile input"},
    {"a NEAR/5 b NEAR/6 c", 11, "share one distance", "two distances"},
    {"a NEAR/2 b NEAR c", 2, "3 words don't stand within 2", "a window that is too small"},
    {"titel:a NEAR b", 13, "titel:(waffenruhe NEAR genf)", "one word in the title"},
    {"Waffen* NEAR genf", 0, "leave out '*' and '~'", "a prefix"},
    {"genf NAHE Selenski~", 10, "leave out '*' and '~'", "a misspelt word"},
    {"a*", 1, "needs two letters", "a prefix of a letter"},
    {"haus titel:ä*", 13, "needs two letters", "a letter, not its bytes"},
    {"ab~", 2, "needs three letters", "a word too short to be misspelt"},
    {"haus~0", 4, "1 or 2", "no edits"},
    {"haus~3", 4, "1 or 2", "too many edits"},
    {"=Sicherheits*", 12, "leave one of them out", "exact and a prefix"},
    {"=Selenski~2", 9, "leave one of them out", "exact and misspelt"},
    {"\"neue Sicherheits*\"", 17, "no meaning in quotes", "a prefix in a phrase"},
    {"\"Selenski~2 reist\"", 9, "no meaning in quotes", "a misspelt word in a phrase"},
    {"titel:=\"Sicherheits*\"", 19, "no meaning in quotes", "a prefix alone in quotes"},
    {"Ukraine-Kri*", 11, "behind a single word", "a prefix behind a hyphen"},
    {"datum:gestern", 6, "depends on what day it is today", "a relative date"},
    {"datum:4.9.", 6, "'4.9.' depends", "a date without a year"},
    {"a datum:letzte Woche b", 8, "'letzte Woche' depends", "relative, of two words"},
    {"datum:\"seit Montag\"", 7, "depends on what day", "relative, in quotes"},
    {"datum:30. Februar 2025", 6, "this is not a date", "no such day by name"},
    {"datum:letzte Waffenruhe", 6, "this is not a date", "an adjective before a word"},
    {"datum:5.9.2025 bis 1.9.2025", 6, "ends before it begins", "backwards in words"},
    {"quelle:\"\"", 8, "the value is missing here: write quelle:reuters", "empty quoted source"},
    {"quelle:\" \"", 8, "the value is missing here: write quelle:reuters", "blank quoted source"},
    {"quelle:\u00AD", 7, "the value is missing here: write quelle:reuters",
     "a source of ignorable characters"},
    {"quelle:\"dpa", 7, "quote isn't closed", "quoted source without end"},
    {"datum:irgendwann", 6, "this is not a date", "a word for a date"},
    {"datum:2025-02-30", 6, "a day (2025-09-04 or 4.9.2025)",
     "impossible day; the forms are in the message"},
    {"datum:2025-13", 6, "this is not a date", "impossible month"},
    {"datum:0000", 6, "this is not a date", "year 0"},
    {"datum:25", 6, "this is not a date", "two digits"},
    {"datum:04.09.2025x", 6, "a month (2025-09", "a day and more"},
    {"datum:2025-9-4", 6, "this is not a date", "without leading zeros"},
    {"haus datum:..", 11, "open at both ends", "a range without ends"},
    {"datum:2025..2024", 6, "ends before it begins", "a range backwards"},
    {"datum:2025..x", 6, "the range ends with no date", "end is no date"},
    {"datum:x..2025", 6, "the range begins with no date", "begin is no date"},
    {"datum:2025...2026", 6, "the range ends with no date", "three dots"},
    {"datum:\"\"", 7, "this is not a date", "empty quoted date"},
    {"\xFF", 0, "not UTF-8", "hostile input: a byte that is never UTF-8"},
    {"Gr\xFC\xDF"
     "e",
     2, "not UTF-8", "Windows-1252"},
    {"haus \xE2\x80", 5, "not UTF-8", "a character cut in two"},
    {"a\xC0\x80", 1, "not UTF-8", "hostile input: overlong NUL"},
    {"a \xED\xA0\x80", 2, "not UTF-8", "hostile input: surrogate"},
    {"\0\xFE"sv, 1, "not UTF-8", "hostile input after NUL"},
};

}  // namespace

TEST_CASE("errors say where and what") {
  const fuge::Analyzer analyzer;
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer);
    REQUIRE(parsed.error);
    CHECK(parsed.error->position == row.position);
    CHECK_MESSAGE(parsed.error->message.find(row.message) != std::string::npos,
                  parsed.error->message);
  }
}

TEST_CASE("errors in fields of an index's own") {
  const fuge::schema::Fields fields(
      {{"ressort", fuge::FieldKind::keyword}, {"untertitel", fuge::FieldKind::text}});
  const Row own_rows[] = {
      {"a Ressort:\"\"", 11, "the value is missing here: write ressort:wort", "an empty value"},
      {"ressort:(politik untertitel:haus)", 17,
       "untertitel: can't stand in the brackets of ressort:", "a field in another one's brackets"},
      {"untertitel:(a ressort:b)", 14,
       "ressort: can't stand in the brackets of untertitel:", "the other way round"},
      {"untertitel:a NEAR titel:b", 24, "all of one field", "words of two fields"},
      {"ressort:a NEAR b", 10, "NEAR stands only between words", "a keyword"},
      {"untertitel:ä*", 13, "needs two letters", "a prefix of a letter"},
      {"foto: haus -", 0, "", "no field of the index: text"},
  };
  const fuge::Analyzer analyzer;
  for (const Row& row : own_rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer, {{}, &fields});
    REQUIRE(parsed.error.has_value() == !row.message.empty());
    if (!parsed.error) continue;
    CHECK(parsed.error->position == row.position);
    CHECK_MESSAGE(parsed.error->message.find(row.message) != std::string::npos,
                  parsed.error->message);
  }
}

TEST_CASE("errors of questions in natural language") {
  const fuge::Analyzer analyzer;
  const Row plain_rows[] = {
      {"", 0, "no word to search for", "contract of parser.h: there is nothing to ask"},
      {" ?! ", 0, "no word to search for", "punctuation"},
      {"Haus \xFF", 5, "not UTF-8", "hostile input"},
  };
  for (const Row& row : plain_rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse_plain(row.text, analyzer);
    REQUIRE(parsed.error);
    CHECK(parsed.error->position == row.position);
    CHECK(parsed.error->message.find(row.message) != std::string::npos);
  }
}

TEST_SUITE_END();
