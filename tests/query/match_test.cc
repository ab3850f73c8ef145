#include <doctest/doctest.h>

#include <map>
#include <string>

#include "fuge/analyzer.h"
#include "query/plan/plan.h"
#include "query/sample.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::ListMatch;

constexpr const char* everything = "abcdefghijklm";
constexpr const char* same = "=";

struct Row {
  std::string text;
  std::string all;  // ids of what is found
  std::string any;  // "=": the same as for all
  std::string origin;
};

const Row rows[] = {
    {"", everything, same, "contract of tree.h: everything"},
    {"haus", "begh", same, "a word in title or text"},
    {"HÄUSER", "begh", same, "another form of it"},
    {"haus haus", "begh", same, "twice"},
    {"haus garten", "g", "beghk", "a list"},
    {"waffenruhe gipfel", "a", "abc", "a list, one with both"},
    {"waffenruhe wien", "", "abc", "a list, none with both"},
    {"haus xyzzy", "", "begh", "a word that nobody has"},
    {"xyzzy", "", same, "alone"},
    {"\"Koalition der Willigen\"", "f", same, "a phrase"},
    {"koalition willigen", "fh", same, "its words"},
    {"„der Koalition“ »der Willigen«", "", "fh", "two phrases"},
    {"Ukraine-Krieg", "c", "ce", "a hyphen; any of its parts"},
    {"Krieg-Ukraine", "c", "ce", "its parts are close together"},
    {"ukraine krieg", "ce", same, "without hyphen"},
    {"\"Genf die\"", "", same, "no phrase from title to text"},
    {"Politiker(innen)", "j", same, "bracket inside a word"},
    {"US-Präsidenten", "j", same, "hyphen and stem"},
    {"titel:haus", "g", same, "only in the title"},
    {"titel:\"Gipfel in\"", "b", same, "a phrase of the title"},
    {"titel:waffenruhe", "", same, "it stands in the text"},
    {"haus titel:haus", "g", "begh", "in the title and anywhere"},
    {"quelle:reuters", "agj", same, "a source"},
    {"quelle:DPA", "bik", same, "in any case"},
    {"quelle:dpa-afx", "d", same, "a source is compared as a whole"},
    {"source:\"neue zürcher  zeitung\"", "e", same, "a source of several words"},
    {"quelle:zeitung", "", same, "a word of a source"},
    {"quelle:dpa quelle:afp", "b", same, "both sources"},
    {"quelle:dpa ODER quelle:afp", "bikl", same, "either source"},
    {"haus quelle:reuters", "g", same, "a word of a source's"},
    {"haus -quelle:reuters", "beh", same, "a word of all but a source's"},
    {"haus garten quelle:dpa", "", "bk", "a source filters whatever the match"},
    {"haus garten (quelle:dpa OR quelle:reuters)", "g", "bgk", "so do several in brackets"},
    {"quelle:apa ODER waffenruhe", "acj", same, "a source or a word"},
    {"datum:2025-09-04", "a", same, "a day"},
    {"datum:2025-09", "abck", same, "a month"},
    {"datum:2025", "abcdik", same, "a year"},
    {"datum:2024-02-29", "f", same, "leap day"},
    {"datum:2025-09-04..2025-09-05", "ab", same, "a range includes its ends"},
    {"datum:2025-09-04..2025-10", "abcd", same, "day to month"},
    {"datum:2024..2025-01", "efi", same, "year to month"},
    {"datum:2025-09-05..", "bcdm", same, "open end"},
    {"datum:..2024", "efjl", same, "open begin: no undated ones"},
    {"datum:0001..", "abcdefijklm", same, "all that is dated"},
    {"datum:..9999", "abcdefijklm", same, "all that is dated, from the other side"},
    {"NOT datum:0001..", "gh", same, "undated"},
    {"haus datum:..2024", "e", same, "a word before a date"},
    {"datum:2025 quelle:dpa", "bik", same, "filters narrow"},
    {"haus -garten", "beh", same, "an excluded word"},
    {"haus NICHT garten", "beh", same, "NOT in a list"},
    {"NOT haus", "acdfijklm", same, "NOT alone"},
    {"-haus -öl", "acfijlm", same, "only excluded words"},
    {"NOT NOT haus", "begh", same, "NOT twice"},
    {"öl gas", "d", "dik", "a list"},
    {"+öl gas", "d", "dk", "a required word"},
    {"+öl gas haus", "", "dk", "a required word, no article with all"},
    {"+öl +gas haus", "", "d", "two required words"},
    {"öl UND gas", "d", same, "AND"},
    {"öl ODER gas", "dik", same, "OR"},
    {"öl UND NICHT gas", "k", same, "AND NOT"},
    {"haus UND (garten ODER koalition)", "gh", same, "brackets"},
    {"haus garten ODER gas", "dgi", "bdeghik", "a list beside OR"},
    {"haus garten UND am", "g", "bg", "a list beside AND"},
    {"haus garten UND NICHT quelle:dpa", "g", "egh", "a list beside AND NOT"},
    {"haus (garten -laub)", "g", "begh", "brackets in a list"},
    {"gipfel -(haus ring)", "a", same, "excluded brackets"},
    {"gipfel -(haus tagt)", "ab", "", "excluded brackets match as all lists do"},
    {"NOT (haus garten)", "abcdefhijklm", "acdfijlm", "brackets under NOT"},
    {"quelle:reuters ODER NICHT datum:0001..", "aghj", same, "a filter or NOT"},
};

// The score of the article in a search for `text`.
double score(const fuge::test::Sample& sample, const fuge::Analyzer& analyzer, const char* text,
             char id) {
  const fuge::query::Node tree = fuge::query::parse(text, analyzer).tree;
  const std::map<char, double> scores = sample.scores(sample.plan(tree, ListMatch::any));
  const auto found = scores.find(id);
  return found == scores.end() ? -1 : found->second;
}

}  // namespace

TEST_CASE("queries find what they say") {
  const fuge::Analyzer analyzer;
  const fuge::test::Sample sample(analyzer);
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer);
    REQUIRE_FALSE(parsed.error);
    const std::string any = row.any == same ? row.all : row.any;
    CHECK(sample.found(parsed.tree, ListMatch::all) == row.all);
    CHECK(sample.found(parsed.tree, ListMatch::any) == any);
  }
}

TEST_CASE("filters weigh nothing, words do") {
  const fuge::Analyzer analyzer;
  const fuge::test::Sample sample(analyzer);
  const double haus = score(sample, analyzer, "haus", 'g');
  CHECK(haus > 0);
  for (const char* text : {"haus quelle:reuters", "haus UND quelle:reuters", "haus -datum:2025",
                           "haus NOT öl", "haus ODER quelle:reuters", "haus (quelle:reuters)"}) {
    CAPTURE(text);
    CHECK(score(sample, analyzer, text, 'g') == doctest::Approx(haus));
  }
  for (const char* text : {"", "quelle:reuters", "NOT öl", "-öl", "datum:2025 ODER quelle:reuters",
                           "NOT datum:0001.."}) {
    CAPTURE(text);
    CHECK(score(sample, analyzer, text, 'g') == 0);
  }
  CHECK(score(sample, analyzer, "haus garten", 'g') > score(sample, analyzer, "haus quarz", 'g'));
  CHECK(score(sample, analyzer, "haus haus", 'g') > haus);
  CHECK(score(sample, analyzer, "+haus garten", 'g') > score(sample, analyzer, "+haus quarz", 'g'));
}

TEST_SUITE_END();
