#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

TEST_CASE("abbreviations are one token of their letters") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"z. B.", "0:z._B.=zb", "spaced"},
      {"z.B.", "0:z.B.=zb", "not spaced"},
      {"Z. B.", "0:Z._B.=zb", "at the begin of a sentence"},
      {"z.\u00A0B. hier", "0:z.\u00A0B.=zb 1:hier=hier", "a space that doesn't break"},
      {"z.\u202FB.", "0:z.\u202FB.=zb", "a narrow one, which ICU takes as part of the word"},
      {"i. d. R. nie", "0:i._d._R.=idr 1:nie=nie", "three letters"},
      {"100 v. Chr. etwa", "0:100=100 1:v._Chr.=vchr 2:etwa=-etwa", "a part of several letters"},
      {"die U.S.A. und", "0:die=-die 1:U.S.A.=usa 2:und=-und", "capitals"},
      {"U.S.A", "0:U.S.A=usa", "no full stop at its end"},
      {"D. H. Muster", "0:D=d 1:H=h 2:Muster=muster", "initials aren't \"d. h.\""},
      {"Plan B. Er kam", "0:Plan=plan 1:B=b 2:Er=-er 3:kam=kommen", "the end of a sentence"},
      {"A.Muster", "0:A=a 1:Muster=muster", "an initial"},
      {"zu Ende.Der Rat", "0:zu=-zu 1:Ende=ende 2:Der=-der 3:Rat=rat", "a missing space"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
  }
  CHECK(token_with(analyzer, "z. B.", fuge::Step::abbreviation) == "z._B.=z.b.=zb");
  CHECK(token_with(analyzer, "z.B", fuge::Step::abbreviation) == "z.B=z.b.=zb");
}

TEST_CASE("figures with signs inside are one token") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, spans;
    std::string origin;
  } const rows[] = {
      {"3,5", "3,5", "a decimal comma"},
      {"1.000", "1.000", "thousands"},
      {"4.9.2025", "4.9.2025", "a date"},
      {"10:30", "10:30", "a time; ICU parts it"},
      {"10:30:15.", "10:30:15", "with seconds"},
      {"2:1-Sieg", "2:1 2:1-Sieg 2:1-Sieg Sieg", "a score before a hyphen"},
      {"A380", "A380", "letters and digits"},
      {"CO₂ H₂O C₆H₁₂O₆", "CO₂ H₂O C₆H₁₂O₆", "subscript digits; ICU parts them"},
      {"₂x a₁.b", "x a₁ b", "none behind nothing, and a full stop parts"},
      {"CO₂-Preis", "CO₂ CO₂-Preis CO₂-Preis Preis", "one before a hyphen"},
      {"1\u00A0000\u00A0000", "1\u00A0000\u00A0000", "groups, spaces that don't break"},
      {"1\u202F000", "1\u202F000", "a narrow one"},
      {"12\u2009500,75 Euro", "12\u2009500,75 Euro", "a thin one, and a fraction"},
      {"1 000", "1 1 000 000", "a space may part two figures: both"},
      {"2025\u00A0300", "2025 300", "no group"},
      {"im Jahr:10", "im Jahr 10", "a colon behind a word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    std::string spans;
    for (const fuge::Token& token : analyzer.analyze(row.text, fuge::Purpose::document).to_vector())
      spans += (spans.empty() ? "" : " ") + row.text.substr(token.begin, token.end - token.begin);
    CHECK(spans == row.spans);
  }
  CHECK(analyzer.analyze("1\u00A0000\u00A0000", fuge::Purpose::query).to_vector().at(0).term ==
        analyzer.analyze("1.000.000", fuge::Purpose::query).to_vector().at(0).term);
}

TEST_CASE("signs are the words they stand for") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"5 %", "0:5=5 1:%=prozent", "as 5 Prozent"},
      {"5%,", "0:5=5 1:%=prozent", "no space"},
      {"2 ‰", "0:2=2 1:‰=promille", "as 2 Promille"},
      {"7 €", "0:7=7 1:€=euro", "as 7 Euro"},
      {"$7", "0:$=dollar 1:7=7", "before the figure"},
      {"£7", "0:£=pfund 1:7=7", "likewise"},
      {"§§ 7", "0:§§=paragraf 1:7=7", "doubled for a plural"},
      {"7 °C", "0:7=7 1:°=grad 2:C=celsius", "as 7 Grad Celsius"},
      {"C++ und C#", "0:C++=c++ 1:und=-und 2:C#=c#", "programming languages"},
      {"C+++", "0:C=c", "no name"},
      {"#Wahl", "0:#Wahl=wahl", "a tag is found by its word"},
      {"@hafen_amt", "0:@hafen_amt=hafen_amt", "a name"},
      {"a#Wahl", "0:a=a 1:Wahl=wahl", "no tag inside a word"},
      {"#1", "0:1=1", "a figure is no tag"},
      {"_Wahl_", "0:Wahl=wahl", "emphasis"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
  }
  CHECK(token_with(analyzer, "5 %", fuge::Step::symbol) == "%=%=prozent");
  CHECK(token_with(analyzer, "#Wahl", fuge::Step::symbol) == "#Wahl=#wahl=wahl");
}

TEST_CASE("words that name all genders by a sign are one token") {
  const fuge::Analyzer analyzer;
  const auto feminine =
      analyzer.analyze("Ratsmitgliederinnen", fuge::Purpose::document).to_vector();
  REQUIRE(feminine.size() == 1);
  struct {
    std::string text, word;
    std::string origin;
  } const rows[] = {
      {"Politiker:innen", "Politikerinnen", "colon; ICU's versions differ"},
      {"Politiker*innen", "Politikerinnen", "asterisk"},
      {"Politiker_innen", "Politikerinnen", "underscore, which ICU takes as part of the word"},
      {"Politiker·innen", "Politikerinnen", "middle dot"},
      {"Politiker/-innen", "Politikerinnen", "stroke and hyphen"},
      {"Politiker/innen", "Politikerinnen", "stroke"},
      {"Politiker(innen)", "Politikerinnen", "brackets"},
      {"PolitikerInnen", "Politikerinnen", "a capital inside"},
      {"politiker:innen", "Politikerinnen", "as it may be typed"},
      {"Lehrer:in", "Lehrerin", "singular"},
      {"Lehrer(in)", "Lehrerin", "singular in brackets"},
      {"Studenten/innen", "Studentinnen", "the plural's ending goes"},
      {"Bürger:innenrat", "Bürgerinnenrat", "the word goes on"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const auto tokens = analyzer.analyze(row.text, fuge::Purpose::document).to_vector();
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].begin == 0);
    CHECK(tokens[0].end == row.text.size());
    CHECK(tokens[0].has(fuge::Step::gender));
    CHECK(tokens[0].term ==
          analyzer.analyze(row.word, fuge::Purpose::document).to_vector().at(0).term);
  }
}

TEST_CASE("not every word before \"in\" names persons") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"Berlin:Innenminister", "0:Berlin=berlin 1:Innenminister=inne+minister", "another word"},
      {"Thema:innenpolitisch", "0:Thema=thema 1:innenpolitisch=inne+politisch", "no person"},
      {"Amt: innen", "0:Amt=amt 1:innen=innen", "a space"},
      {"10:in", "0:10=10 1:in=-in", "a figure"},
      {"Rat/in", "0:Rat=rat 1:in=-in", "a short word"},
      {"Lehrer (in Köln)", "0:Lehrer=lehrer 1:in=-in 2:Köln=köln", "a bracket of the sentence"},
      {"LinkedIn", "0:LinkedIn=linkedin", "a name"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
    CHECK(token_with(analyzer, row.text, fuge::Step::gender).empty());
  }
}

TEST_CASE("parts of a word with a sign inside lie where they stand") {
  const fuge::Analyzer analyzer;
  const std::string text = "die Hafenlehrer:innen";
  const auto tokens = analyzer.analyze(text, fuge::Purpose::document).to_vector();
  REQUIRE(tokens.size() == 2);
  REQUIRE(tokens[1].constituents.size() == 2);
  CHECK(text.substr(tokens[1].constituents[0].begin, 5) == "Hafen");
  CHECK(tokens[1].constituents[1].begin == 9);
  CHECK(tokens[1].constituents[1].end == text.size());
}

TEST_SUITE_END();
