#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "query/parser.h"

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
    {"(&) ODER NICHT %", 0, "no word to search for", "operators without words"},
    {"quelle:", 7, "quelle: needs its value", "end after a field"},
    {"Quelle: dpa", 7, "quelle: needs its value", "white space after a field"},
    {"haus titel:", 11, "titel:waffenruhe", "an example is in the message"},
    {"titel:(a b)", 6, "titel: needs its value", "bracket after a field"},
    {"(datum:)", 7, "datum: needs its value", "closing bracket after a field"},
    {"-date: 2025", 6, "date: needs its value", "white space after a field with sign"},
    {"quelle:\"\"", 8, "the source has no name", "empty quoted source"},
    {"quelle:\" \"", 8, "the source has no name", "blank quoted source"},
    {"quelle:\u00AD", 7, "the source has no name", "a source of ignorable characters"},
    {"quelle:\"dpa", 7, "quote isn't closed", "quoted source without end"},
    {"datum:heute", 6, "this is no date", "a word for a date"},
    {"datum:2025-02-30", 6, "a day (2025-09-04)", "impossible day; the forms are in the message"},
    {"datum:2025-13", 6, "this is no date", "impossible month"},
    {"datum:0000", 6, "this is no date", "year 0"},
    {"datum:25", 6, "this is no date", "two digits"},
    {"datum:04.09.2025", 6, "a month (2025-09)", "German form"},
    {"datum:2025-9-4", 6, "this is no date", "without leading zeros"},
    {"haus datum:..", 11, "open at both ends", "a range without ends"},
    {"datum:2025..2024", 6, "ends before it begins", "a range backwards"},
    {"datum:2025..x", 6, "the range ends with no date", "end is no date"},
    {"datum:x..2025", 6, "the range begins with no date", "begin is no date"},
    {"datum:2025...2026", 6, "the range ends with no date", "three dots"},
    {"datum:\"\"", 7, "this is no date", "empty quoted date"},
    {"UND a", 0, "before the operator", "operator at the beginning"},
    {"  ODER a", 2, "before the operator", "its position"},
    {"a UND", 5, "after the operator", "operator at the end: the length of the query"},
    {"a OR  ", 6, "after the operator", "white space behind it"},
    {"a UND ODER b", 6, "after the operator", "two operators"},
    {"a UND UND b", 6, "after the operator", "the same twice"},
    {"NOT", 3, "after the operator", "NOT without item"},
    {"a NICHT", 7, "after the operator", "NICHT at the end"},
    {"NOT AND a", 4, "after the operator", "NOT before another operator"},
    {"(a UND) b", 6, "after the operator", "operator before a closing bracket"},
    {"a (ODER b)", 3, "before the operator", "operator after an opening bracket"},
    {"(NOT)", 4, "after the operator", "NOT in brackets"},
    {"()", 0, "nothing in these brackets", "empty brackets"},
    {"a ( ) b", 2, "nothing in these brackets", "brackets with white space"},
    {"a -()", 2, "nothing in these brackets", "empty brackets with sign"},
    {"a (b", 2, "bracket isn't closed", "open bracket"},
    {"(a (b)", 0, "bracket isn't closed", "the outer one of two"},
    {"(a f(x", 0, "bracket isn't closed", "an open bracket inside a word is not meant"},
    {"-(a", 1, "bracket isn't closed", "open bracket with sign"},
    {"a)", 1, "closes nothing", "closing bracket alone"},
    {"(a)) b", 3, "closes nothing", "one closing bracket too many"},
    {":-)", 2, "closes nothing", "emoticon"},
    {"f(x)) y", 4, "closes nothing", "one too many after a word with brackets"},
    {"\"a b", 0, "quote isn't closed", "open quote"},
    {"haus „a b", 5, "quote isn't closed", "open German quote"},
    {"»a \"b\"", 0, "quote isn't closed", "another kind of quote inside"},
    {"haus -\"a", 6, "quote isn't closed", "open quote after a sign"},
    {"haus titel:\"a", 11, "quote isn't closed", "open quote after a field"},
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
