// Words that are divided at the end of a line.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

// The forms of all tokens; of those over several positions with their number: "0-1:neuß".
std::string forms_of(const fuge::Analyzer& analyzer, std::string_view text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    if (!shown.empty()) shown += ' ';
    shown += std::to_string(token.position);
    if (token.positions > 1) shown += '-' + std::to_string(token.position + token.positions - 1);
    shown += ':' + token.form;
  }
  return shown;
}

}  // namespace

TEST_CASE("a word that is divided at the end of a line is one word") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, forms;
    std::string origin;
  } const rows[] = {
      {"die Brük-\nke", "0:die 1:brücke", "ck, divided as before 1996"},
      {"die Versamm-\nlung tagt", "0:die 1:versammlung 2:tagt", "a hyphen"},
      {"die Versamm-\r\nlung tagt", "0:die 1:versammlung 2:tagt", "an end of line of two bytes"},
      {"die Versamm- \t\nlung tagt", "0:die 1:versammlung 2:tagt", "white space before it"},
      {"die Versamm-\n    \tlung tagt", "0:die 1:versammlung 2:tagt", "an indented line"},
      {"die Versamm-\n\flung tagt", "0:die 1:versammlung 2:tagt", "the end of a page"},
      {"die Versamm\u2010\nlung tagt", "0:die 1:versammlung 2:tagt", "Unicode's hyphen"},
      {"die Versamm\u00AD\nlung tagt", "0:die 1:versammlung 2:tagt", "a soft hyphen"},
      {"die Versamm\u00AD \r\nlung tagt", "0:die 1:versammlung 2:tagt", "a soft one and a space"},
      {"die Versamm\u00AC\nlung tagt", "0:die 1:versammlung 2:tagt", "a scanner's sign"},
      {"Sie ha-\nben gewählt", "0:sie 1:haben 2:gewählt 2:gewählt", "small letters"},
      {"ei-\nnander mit sei-\nner", "0:einander 1:mit 2:seiner", "function words"},
      {"im Bür-\ngermeister-\namt", "0:im 1:bürgermeisteramt", "three lines of a narrow column"},
      {"Trinkwasser-\nleitung", "0:trinkwasserleitung", "a compound that no list has"},
      {"die Ka-\nnada-\nGans", "0:die 1:kanada 1-2:kanada-gans 2:gans",
       "the rest of it, and a word with a hyphen"},
      {"Canna-\nbis", "0:cannabis", "a rest that is a word which joins others"},
      {"Stadt- und Land-\nkreise", "0:stadt 0:stadtkreise 1:und 2:landkreise",
       "the partner of half a word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(forms_of(analyzer, row.text) == row.forms);
  }
}

TEST_CASE("what nobody knows is the divided word and its pieces") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, forms;
    std::string origin;
  } const rows[] = {
      {"Quorke-\nlin kam", "0:quorke 0-1:quorkelin 1:lin 2:kam", "a name"},
      {"Quor\u00AD\nke\u00AD\nlin", "0:quor 0-2:quorkelin 1:ke 2:lin", "in three lines"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(forms_of(analyzer, row.text) == row.forms);
  }
}

TEST_CASE("what only looks like a divided word") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, forms;
    std::string origin;
  } const rows[] = {
      {"Land-\nund Stadtkreise", "0:land 0:landkreise 1:und 2:stadtkreise", "half a word"},
      {"Land-\noder Stadtkreise", "0:land 0:landkreise 1:oder 2:stadtkreise", "the same"},
      {"Land-\nsowie Stadtkreise", "0:land 0:landkreise 1:sowie 2:stadtkreise", "the same"},
      {"Land-\nbzw. Stadtkreise", "0:land 0:landkreise 1:bzw 2:stadtkreise", "an abbreviation"},
      {"Kanada-\nGans", "0:kanada 0-1:kanada-gans 1:gans", "a capital: a word with a hyphen"},
      {"UN-\nmandatiert", "0:un 0-1:un-mandatiert 0-1:un-mandatiert 1:mandatiert",
       "small letters behind capitals: a hyphen too"},
      {"30-\njährig", "0:30 0-1:30-jährig 0-1:30-jährig 1:jährig", "behind a figure"},
      {"30-\nund 40-jährig", "0:30 0:30-jährig 1:und 2:40 2-3:40-jährig 2-3:40-jährig 3:jährig",
       "half a word behind a figure"},
      {"Versamm-\n\nlung", "0:versamm 1:lung", "another paragraph"},
      {"Versamm- lung", "0:versamm 1:lung", "no end of a line"},
      {"Versamm -\nlung", "0:versamm 1:lung", "a dash"},
      {"Versamm–\nlung", "0:versamm 1:lung", "a longer one"},
      {"Versamm\nlung", "0:versamm 1:lung", "no mark"},
      {"Versamm\u00AClung", "0:versamm 1:lung", "a sign inside a line"},
      {"Versamm-", "0:versamm", "the end of the text"},
      {"Versamm-\n- lung", "0:versamm 1:lung", "an item of a list"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(forms_of(analyzer, row.text) == row.forms);
  }
}

TEST_CASE("a divided word has its place in both lines") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"die Stromlei-\ntung", "0:die=-die 1:Stromlei-_tung=strom+leitung", "sure"},
      {"bei Quorke-\n lin", "0:bei=-bei 1:Quorke=quorke 1:Quorke-__lin=quorkelin/2 2:lin=lin",
       "its pieces too"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
  }
  const std::string text = "die Stromlei-\ntung";
  const auto tokens = analyzer.analyze(text, fuge::Purpose::document).to_vector();
  REQUIRE(tokens.back().constituents.size() == 2);
  const fuge::TokenConstituent& head = tokens.back().constituents[1];
  CHECK(text.substr(head.begin, head.end - head.begin) == "lei-\ntung");
  CHECK(tokens.back().has(fuge::Step::divided));
}

TEST_SUITE_END();
