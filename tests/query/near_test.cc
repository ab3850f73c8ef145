#include "query/syntax/near.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::Node;

void add(Node& node, std::string term, std::uint32_t position, std::uint32_t positions = 1) {
  fuge::query::Word word;
  word.token.term = std::move(term);
  word.token.position = position;
  word.token.positions = positions;
  node.words.push_back(std::move(word));
}

// Of a query's own words: no test of the analysis.
Node words() {
  Node node;
  node.kind = fuge::query::NodeKind::words;
  return node;
}

}  // namespace

TEST_CASE("alternatives keep their places beside one another") {
  Node hyphened = words();
  add(hyphened, "ukrain", 0);
  add(hyphened, "ukrain+krieg", 0, 2);
  add(hyphened, "krieg", 1);
  Node completed = words();
  add(completed, "staat", 3);
  add(completed, "staat+chef", 3);
  const struct {
    std::vector<Node> operands;
    std::string tree;
    std::string origin;
  } rows[] = {
      {{hyphened, completed},
       "(and (near/10 ukrain|ukrain+krieg/2 krieg staat|staat+chef) "
       "(phrase ukrain|ukrain+krieg/2 krieg))",
       "several words, or one"},
      {{completed, hyphened},
       "(and (near/10 staat|staat+chef ukrain|ukrain+krieg/2 krieg) "
       "(phrase ukrain|ukrain+krieg/2 krieg))",
       "the other way round"},
      {{completed, completed},
       "(near/10 staat|staat+chef staat|staat+chef)",
       "alternatives of one place are no phrase"},
      {{completed}, "staat|staat+chef", "contract: fewer than two are themselves"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::near(row.operands, {{5}});
    REQUIRE_FALSE(parsed.error);
    CHECK(to_string(parsed.tree) == row.tree);
  }
}

TEST_CASE("words close to one another, and fields over brackets") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string text;
    std::string tree;
    std::string origin;
  } rows[] = {
      {"Waffenruhe NAHE Genf", "(near/10 waffenruhe genf)", "German"},
      {"Waffenruhe NEAR Genf", "(near/10 waffenruhe genf)", "English"},
      {"a NAHE/5 b", "(near/5 a b)", "a distance"},
      {"a NEAR/2 b", "(near/2 a b)", "side by side in any order"},
      {"a NEAR/100 b", "(near/100 a b)", "the largest distance"},
      {"a NEAR b NAHE c", "(near/10 a b c)", "a chain"},
      {"a NEAR/5 b NEAR c", "(near/5 a b c)", "one distance for all"},
      {"a NEAR/5 b NEAR/5 c", "(near/5 a b c)", "given twice"},
      {"x a NEAR b y", "(list x (near/10 a b) y)", "binds tighter than a list"},
      {"NOT a NEAR b", "(not (near/10 a b))", "and tighter than NOT"},
      {"-a NEAR b c", "(list -(near/10 a b) c)", "the sign is meant for the whole"},
      {"a NEAR b ODER c NEAR d", "(or (near/10 a b) (near/10 c d))", "beside OR"},
      {"(a NEAR b)", "(near/10 a b)", "in brackets"},
      {"Ukraine-Krieg NEAR Genf",
       "(and (near/10 ukraine|ukraine+krieg/2 krieg genf) (phrase ukraine|ukraine+krieg/2 krieg))",
       "a hyphen is a phrase"},
      {"\"Koalition der Willigen\" NEAR Paris",
       "(and (near/10 koalition -der willige|willigen|willig paris) (phrase koalition -der "
       "willige|willigen|willig))",
       "contract: a phrase stands beside it"},
      {"=Minister NEAR/4 Paris", "(and (near/4 minister paris) =minister)",
       "contract: and so does an exact word"},
      {"+\"a b\" NEAR c d", "(list +(and (near/10 a b c) (phrase a b)) d)", "with a sign"},
      {"\"a b\"NEAR c", "(and (near/10 a b c) (phrase a b))", "directly behind a phrase"},
      {"\"1 2 3 4 5 6 7 8 9 10 11 12\" NEAR a",
       "(and (near/13 1 2 3 4 5 6 7 8 9 10 11 12 a) (phrase 1 2 3 4 5 6 7 8 9 10 11 12))",
       "contract: not below the number of words"},
      {"titel:(Waffenruhe NAHE Genf)", "S:(near/10 waffenruhe genf)", "in the title"},
      {"titel:a NEAR titel:b", "S:(near/10 a b)", "all words of the title"},
      {"a NEAR &", "a", "an operand without words is dropped"},
      {"& NEAR a NEAR b", "(near/10 a b)", "also the first one"},
      {"near nahe Near", "(list near nah|nahen near)", "small letters: words"},
      {"NEAR/x NEAR-EARTH", "(list (phrase near x) (phrase near|near+earth/2|nearearth/2 earth))",
       "more behind it: text"},
      {"\"NEAR\"", "near", "in quotes: a word"},
      {"titel:(waffenruhe genf)", "(list S:waffenruhe S:genf)", "words of the title"},
      {"titel:(a ODER \"b c\" -d)", "(or S:a (list S:(phrase b c) -S:d))", "all that a list has"},
      {"+titel:(a NICHT (b UND c)) d", "(list +(list S:a (not (and S:b S:c))) d)",
       "brackets inside, a sign before"},
      {"titel:(=Minister Sicherheits* 10:30)", "(list S:=minister S:sicherheits* S:10:30)",
       "marks; a colon of text"},
      {"titel:(Politiker(innen) reden) x", "(list (list S:politiker S:reden|rede|reden-) x)",
       "brackets of a word"},
      {"titel:(a) b", "(list S:a b)", "the field ends with its bracket"},
      {"quelle:(dpa ODER reuters)", "(or (source dpa) (source reuters))", "sources"},
      {"quelle:(\"Neue Zeitung\" ODER dpa-AFX)", "(or (source neue zeitung) (source dpa-afx))",
       "sources in quotes, with a hyphen"},
      {"-quelle:(dpa ODER apa) a", "(list -(or (source dpa) (source apa)) a)", "excluded"},
      {"quelle:(dpa UND(afp ODER apa))", "(and (source dpa) (or (source afp) (source apa)))",
       "an operator before a bracket"},
      {"quelle:(und)", "(source und)", "small letters: a source"},
      {"quelle:(=dpa)", "(source =dpa)", "no mark before a source"},
      {"datum:(2024 ODER 2025-03)",
       "(or (date 2024-01-01..2024-12-31) (date 2025-03-01..2025-03-31))", "dates"},
      {"datum:(4. September 2025 ODER KW 36 2024) a",
       "(list (or (date 2025-09-04..2025-09-04) (date 2024-09-02..2024-09-08)) a)",
       "dates of several words"},
      {"datum:(2025 NICHT 2025-08)",
       "(list (date 2025-01-01..2025-12-31) (not (date 2025-08-01..2025-08-31)))",
       "a year without a month"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer);
    CHECK_MESSAGE(!parsed.error, (parsed.error ? parsed.error->message : ""));
    CHECK(to_string(parsed.tree) == row.tree);
  }
}

TEST_CASE("dates in queries end where they end") {
  const fuge::Analyzer analyzer;
  const fuge::query::ParseOptions options{fuge::Date{2025, 9, 4}};
  const struct {
    std::string text;
    std::string tree;
    std::string origin;
  } rows[] = {
      {"datum:4.9.2025 gipfel", "(list (date 2025-09-04..2025-09-04) gipfel)", "a German day"},
      {"datum:4. September 2025 gipfel", "(list (date 2025-09-04..2025-09-04) gipfel)",
       "goes on behind white space"},
      {"datum:\"4. September 2025\" gipfel", "(list (date 2025-09-04..2025-09-04) gipfel)",
       "in quotes"},
      {"datum:September gipfel", "(list (date 2025-09-01..2025-09-30) gipfel)", "a word behind"},
      {"datum:letzte Woche gipfel", "(list (date 2025-08-25..2025-08-31) gipfel)", "relative"},
      {"gipfel datum:seit Montag", "(list gipfel (date 2025-09-01..))", "at the end"},
      {"datum:vom 1. bis 5. September 2025 gipfel", "(list (date 2025-09-01..2025-09-05) gipfel)",
       "a range of words"},
      {"datum:zwischen 1.9. und 3.9. gipfel", "(list (date 2025-09-01..2025-09-03) gipfel)",
       "between"},
      {"datum:2025-09-04 2024", "(list (date 2025-09-04..2025-09-04) 2024)",
       "a figure behind an ISO date is a word"},
      {"datum:2025.. 2026", "(list (date 2025-01-01..) 2026)", "an open range"},
      {"datum:2024 ..2025", "(list (date 2024-01-01..2024-12-31) 2025)", "dots of a word"},
      {"datum:2024 -2025", "(list (date 2024-01-01..2024-12-31) -2025)", "a sign, no dash"},
      {"datum:2024 - genf", "(list (date 2024-01-01..2024-12-31) genf)", "a dash of the text"},
      {"datum:2024 bis genf", "(list (date 2024-01-01..2024-12-31) -bis genf)",
       "a word of the text"},
      {"datum:2024 bis 2025x", "(list (date 2024-01-01..2024-12-31) -bis 2025x)",
       "a word that begins like a date"},
      {"datum:2024 UND datum:bis Mai 2024",
       "(and (date 2024-01-01..2024-12-31) (date ..2024-05-31))",
       "an operator is none of the date"},
      {"(datum:September 2025)(gipfel)", "(list (date 2025-09-01..2025-09-30) gipfel)",
       "a bracket ends it"},
      {"-datum:gestern gipfel", "(list -(date 2025-09-03..2025-09-03) gipfel)", "with a sign"},
      {"date:last 7 days summit", "(list (date 2025-08-29..2025-09-04) summit)", "English"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer, options);
    CHECK_MESSAGE(!parsed.error, (parsed.error ? parsed.error->message : ""));
    CHECK(to_string(parsed.tree) == row.tree);
  }
}

TEST_SUITE_END();
