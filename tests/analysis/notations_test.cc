// One thing in several notations: a term that all of them have.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tables/short_forms.h"
#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

namespace tables = fuge::analysis::tables;
using fuge::Purpose;
using fuge::Token;

// The terms of what stands for the whole text.
std::set<std::string> whole_terms(const fuge::Analyzer& analyzer, std::string_view text) {
  const auto tokens = analyzer.analyze(text, Purpose::document).to_vector();
  std::set<std::string> terms;
  for (const Token& token : tokens)
    if (token.position == 0 && token.positions == tokens.back().position + 1)
      terms.insert(token.term);
  return terms;
}

bool share_a_term(const fuge::Analyzer& analyzer, std::string_view one, std::string_view other) {
  const auto terms = whole_terms(analyzer, one);
  return std::ranges::any_of(whole_terms(analyzer, other),
                             [&](const std::string& term) { return terms.contains(term); });
}

struct Pair {
  std::string one, other;
  std::string origin;
};

}  // namespace

TEST_CASE("what is one thing shares a term") {
  const fuge::Analyzer analyzer;
  const Pair rows[] = {
      {"Mio.", "Millionen", "a number, short"},
      {"Mio", "Million", "without its full stop"},
      {"Mrd.", "Milliarden", "likewise"},
      {"Tsd.", "Tausend", "likewise"},
      {"Bio.", "Billionen", "a word of its own without a full stop"},
      {"B 27", "B27", "a road"},
      {"b 27", "B-27", "typed in a hurry, and with a hyphen"},
      {"S\u00A012", "S12", "a space that doesn't break"},
      {"G 20", "G-20", "a group of states"},
      {"6G", "6-G", "the figure first"},
      {"25 000", "25.000", "thousands behind a space"},
      {"25 000", "25000", "without anything between"},
      {"25\u2009000", "25'000", "a thin space; as the Swiss do"},
      {"3 250 000", "3.250.000", "millions"},
      {"3 250,75", "3.250,75", "a fraction"},
      {"3.10.1990", "03.10.1990", "zeros before day and month"},
      {"3.10.1990", "3. Oktober 1990", "the month as a word"},
      {"3.10.1990", "3. Okt. 1990", "the month, short"},
      {"3.10.1990", "3. 10. 1990", "with spaces"},
      {"03.10.1990", "3.Oktober 1990", "without one"},
      {"3. Oktober 1990", "1990-10-03", "as machines write it"},
      {"1. Jänner 2020", "1.1.2020", "the Austrian name of a month"},
      {"19.45", "19:45", "a time"},
      {"08:30", "8:30", "a zero before the hour"},
      {"19 Uhr", "19:00", "a full hour"},
      {"08 Uhr", "8.00", "a zero before it"},
      {"19 Uhr 45", "19:45", "minutes behind it"},
      {"St.", "Sankt", "a saint"},
      {"Str.", "Straße", "a street"},
      {"Ludwigstr.", "Ludwigstraße", "in a compound"},
      {"Quorkelinstr", "Quorkelinstrasse", "whose first part nobody knows"},
      {"Clara-Zetkin-Str.", "Clara-Zetkin-Straße", "in a word with hyphens"},
      {"Dr.", "Doktor", "a title"},
      {"Prof.", "Professoren", "likewise"},
      {"ver.di", "Verdi", "a name with a full stop inside"},
      {"SAT.1", "Sat1", "with a figure"},
  };
  for (const Pair& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CAPTURE(row.origin);
    CHECK(share_a_term(analyzer, row.one, row.other));
  }
}

TEST_CASE("what only looks alike shares no term") {
  const fuge::Analyzer analyzer;
  const Pair rows[] = {
      {"Bio", "Billion", "no full stop"},
      {"St", "Sankt", "likewise"},
      {"2025 000", "2025000", "four digits are no group"},
      {"25 00", "2500", "nor two"},
      {"0 250", "0250", "none begins with 0"},
      {"25,5 000", "25,5000", "behind a fraction"},
      {"25\n000", "25000", "the end of a line"},
      {"25  000", "25000", "two spaces"},
      {"200 300 400 500 600 700", "200300400500600700", "a list"},
      {"31.2.2020", "2020-02-31", "no day"},
      {"31. Februar 2020", "31.2.2020", "likewise"},
      {"2 und 3. Mai 1999", "2.5.1999", "a figure, no day"},
      {"3. Oktober 90", "3.10.1990", "no century"},
      {"25.45", "25:45", "no hour"},
      {"9.75", "9:75", "no minute"},
      {"25 Uhr", "25:00", "no hour"},
      {"7 Uhr 5", "7:05", "no minutes"},
      {"A 1000", "A1000", "no road has so many"},
      {"AB 27", "AB27", "two letters"},
      {"A 007", "A007", "zeros first"},
      {"Nord-A 7", "Nord-A7", "behind a hyphen"},
      {"Verdi di", "ver.di", "another space"},
      {"Astr", "Astraße", "too short for a street"},
  };
  for (const Pair& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CAPTURE(row.origin);
    CHECK_FALSE(share_a_term(analyzer, row.one, row.other));
  }
}

TEST_CASE("another notation stands beside the printed words") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"auf der B 27 kam", "0:auf=-auf 1:der=-der 2:B=b 2:B_27=b27/2 3:27=27 4:kam=kommen",
       "a road"},
      {"die B 27, 100 Leute", "0:die=-die 1:B=b 1:B_27=b27/2 2:27=27 3:100=100 4:Leute=leute",
       "a comma behind it"},
      {"Tor 1 250 Gäste", "0:Tor=tor 1:1=1 1:1_250=1250/2 2:250=250 3:Gäste=gast",
       "both may be meant"},
      {"1990 250 Gäste", "0:1990=1990 1:250=250 2:Gäste=gast", "a year"},
      {"am 3. Mai 1999 in",
       "0:am=-am 1:3=3 1:3._Mai_1999=1999-05-03/3 2:Mai=mai 3:1999=1999 4:in=-in", "a date"},
      {"2. und 3. Mai 1999",
       "0:2=2 0:2._und_3._Mai_1999=1999-05-02/5 1:und=-und 2:3=3 2:3._Mai_1999=1999-05-03/3 "
       "3:Mai=mai "
       "4:1999=1999",
       "two days"},
      {"30./31. Mai 1999",
       "0:30=30 0:30./31._Mai_1999=1999-05-30/4 1:31=31 1:31._Mai_1999=1999-05-31/3 2:Mai=mai "
       "3:1999=1999",
       "with a stroke"},
      {"31. bis 1. Mai 1999",
       "0:31=31 0:31._bis_1._Mai_1999=1999-05-31/5 1:bis=-bis 2:1=1 2:1._Mai_1999=1999-05-01/3 "
       "3:Mai=mai 4:1999=1999",
       "the month before isn't guessed"},
      {"2. und Mai 1999", "0:2=2 1:und=-und 2:Mai=mai 3:1999=1999", "no other day"},
      {"ab 19.45 Uhr", "0:ab=-ab 1:19.45=19.45 1:19.45=19:45 2:Uhr=uhr", "a time"},
      {"7.30 bis 19 Uhr", "0:7.30=7.30 0:7.30=7:30 1:bis=-bis 2:19=19 2:19_Uhr=19:00/2 3:Uhr=uhr",
       "from a time on"},
      {"7 bis 19 Uhr", "0:7=7 0:7=7:00 1:bis=-bis 2:19=19 2:19_Uhr=19:00/2 3:Uhr=uhr",
       "from an hour on"},
      {"um 19 Uhr 45 Leute",
       "0:um=-um 1:19=19 1:19_Uhr=19:00/2 1:19_Uhr_45=19:45/3 2:Uhr=uhr 3:45=45 4:Leute=leute",
       "both may be meant"},
      {"7.30 bis 19 Euro", "0:7.30=7.30 1:bis=-bis 2:19=19 3:Euro=euro", "a price"},
      {"19.45 Euro", "0:19.45=19.45 1:Euro=euro", "a price"},
      {"7 Bio. Euro", "0:7=7 1:Bio=bio 1:Bio=billion 2:Euro=euro", "behind a figure"},
      {"nur Bio. Da", "0:nur=-nur 1:Bio=bio 2:Da=-da", "the end of a sentence"},
      {"in St. Moritz", "0:in=-in 1:St=st 1:St=sankt 2:Moritz=moritz", "before a name"},
      {"40 St. im", "0:40=40 1:St=st 2:im=-im", "a number of pieces"},
      {"Art. 5", "0:Art=art 0:Art=artikel 1:5=5", "before a figure"},
      {"der Art. Da", "0:der=-der 1:Art=art 2:Da=-da", "the end of a sentence"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
  }
}

TEST_CASE("a notation's form is what is printed") {
  const fuge::Analyzer analyzer;
  for (const std::string_view text :
       {"b 27", "25 000", "3. mai 1999", "19.45", "08.05.1945", "ver.di", "mio", "hauptstr"}) {
    CAPTURE(text);
    for (const Token& token : analyzer.analyze(text, Purpose::document).to_vector())
      if (token.position == 0 && token.end == text.size()) CHECK(token.form == text);
  }
}

TEST_CASE("without spelling, figures are what is printed") {
  const fuge::Analyzer analyzer({.spelling = false});
  for (const std::string_view text : {"B 27", "25 000", "3. Mai 1999", "Bio.", "19.45"}) {
    CAPTURE(text);
    for (const Token& token : analyzer.analyze(text, Purpose::document).to_vector()) {
      CHECK(token.positions == 1);
      CHECK(token.steps == 0);
    }
  }
}

TEST_CASE("each short form and each dotted name shares the term of its word") {
  const fuge::Analyzer analyzer;
  for (const tables::ShortForm& row : tables::short_forms) {
    CAPTURE(row.text);
    CHECK(share_a_term(analyzer, std::string(row.text) + '.', row.word));
  }
  for (const tables::DottedName& row : tables::dotted_names) {
    CAPTURE(row.text);
    CHECK(share_a_term(analyzer, row.text, row.word));
  }
}

TEST_SUITE_END();
