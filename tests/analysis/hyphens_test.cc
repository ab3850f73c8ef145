// Words with hyphens between them, in texts: positions, spans, forms.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Purpose;
using fuge::Step;
using fuge::Token;

// Those that take several positions: "first+count:form".
std::string joined_in(const fuge::Analyzer& analyzer, const std::string& text) {
  std::string shown;
  for (const Token& token : analyzer.analyze(text, Purpose::document).to_vector()) {
    if (token.positions == 1) continue;
    if (!shown.empty()) shown += ' ';
    shown +=
        std::to_string(token.position) + '+' + std::to_string(token.positions) + ':' + token.form;
  }
  return shown;
}

}  // namespace

TEST_CASE("a joined word takes the positions of its words") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, joined;
    std::string origin;
  } const rows[] = {
      {"der Ukraine-Krieg dauert", "1+2:ukraine-krieg", "two words"},
      {"das Nato-Gipfel-Treffen", "1+3:nato-gipfel-treffen", "three"},
      {"die Mund-zu-Mund-Propaganda", "1+4:mund-zu-mund-propaganda", "with a preposition"},
      {"Baden-Württemberg und Rheinland-Pfalz", "0+2:baden-württemberg 3+2:rheinland-pfalz",
       "two of them"},
      {"der Kanzler-Stellvertreter-Posten-", "1+3:kanzler-stellvertreter-posten",
       "a hyphen at the end of all"},
      {"SPD-Fraktionschef", "0+2:spd-fraktionschef", "a compound behind the hyphen"},
      {"Covid-19-Impfung", "0+3:covid-19-impfung 0+3:covid-19-impfung 0+2:covid-19",
       "a figure: closed, and a pair"},
      {"der G-7-Gipfel", "1+3:g-7-gipfel 1+3:g-7-gipfel 1+2:g-7", "closed it is G7"},
      {"die 35-Stunden-Woche", "1+3:35-stunden-woche 1+3:35-stunden-woche", "a figure first"},
      {"a-b-c-d-e-f", "0+6:a-b-c-d-e-f 0+6:a-b-c-d-e-f", "six words"},
      {"a-b-c-d-e-f-g", "", "seven"},
      {"Hafen- und Deichwahl", "", "a fragment alone takes one position"},
      {"EU-Agrar- und Umweltminister", "0+2:eu-agrar 0+2:eu-agrar 0+2:eu-agrarminister",
       "a fragment of two words"},
      {"10-jährige", "0+2:10-jährige 0+2:10-jährige", "an age, closed too"},
      {"2024-25", "0+2:2024-25", "two figures"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(joined_in(analyzer, row.text) == row.joined);
  }
}

TEST_CASE("a joined word has the stems of its words as constituents") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, term;
    std::vector<std::string> spans;
    std::string origin;
  } const rows[] = {
      {"Ukraine-Krieg", "ukraine+krieg", {"Ukraine-", "Krieg"}, "the hyphen belongs to the left"},
      {"Nato-Generalsekretär",
       "nato+general+sekretär",
       {"Nato-", "General", "sekretär"},
       "a compound behind it"},
      {"Ukraine-\nKrieg", "ukraine+krieg", {"Ukraine-", "Krieg"}, "over the end of a line"},
      {"Lehrer:innen-Verband", "lehrer+verband", {"Lehrer:innen-", "Verband"}, "all genders"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const auto tokens = analyzer.analyze(row.text, Purpose::document).to_vector();
    const auto joined =
        std::ranges::find_if(tokens, [](const Token& token) { return token.positions > 1; });
    REQUIRE(joined != tokens.end());
    CHECK(joined->term == row.term);
    CHECK(joined->has(Step::joined));
    std::vector<std::string> spans;
    for (const fuge::TokenConstituent& constituent : joined->constituents)
      if (constituent.role != fuge::ConstituentRole::inner)
        spans.push_back(row.text.substr(constituent.begin, constituent.end - constituent.begin));
    CHECK(spans == row.spans);
  }
}

TEST_CASE("what is no hyphen between words joins nothing") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, origin;
  } const rows[] = {
      {"Köln–Bonn", "a dash"},
      {"Köln — Bonn", "a long dash"},
      {"Köln - Bonn", "spaces around"},
      {"Köln- Bonn", "a space behind"},
      {"Köln -Bonn", "a space before"},
      {"Köln--Bonn", "two hyphens"},
      {"Köln-\n\nBonn", "a paragraph ends"},
      {"-5 Grad", "a minus"},
      {"- Köln", "an item of a list"},
      {"Köln/Bonn", "a stroke"},
      {"Köln_Bonn", "an underscore makes one word"},
      {"Köln\u00ADBonn", "a soft hyphen is nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    for (const Token& token : analyzer.analyze(row.text, Purpose::document).to_vector()) {
      CHECK(token.positions == 1);
      CHECK_FALSE(token.has(Step::joined));
    }
  }
}

TEST_CASE("long rows of hyphens take linear time and no token of their own") {
  const fuge::Analyzer analyzer;
  std::string text = "Wort";
  for (int i = 0; i < 20'000; ++i) text += "-Wort";
  const auto tokens = analyzer.analyze(text, Purpose::document).to_vector();
  CHECK(tokens.size() == 20'001);
  CHECK(tokens.back().position == 20'000);
  CHECK(tokens_of(analyzer, std::string(1000, '-')).empty());
}

TEST_SUITE_END();
