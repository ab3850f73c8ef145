#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

TEST_CASE("words with hyphens are their pieces and one word") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"Hafen-Streit", "0:Hafen=hafen 0:Hafen-Streit=hafen+streit/2 1:Streit=streit", "two pieces"},
      {"der Hafen-Streit", "0:der=-der 1:Hafen=hafen 1:Hafen-Streit=hafen+streit/2 2:Streit=streit",
       "in a text"},
      {"Nato-Gipfel-Ende",
       "0:Nato=nato 0:Nato-Gipfel-Ende=nato+gipfel+ende/3 1:Gipfel=gipfel 2:Ende=ende", "three"},
      {"Hafen‐Streit", "0:Hafen=hafen 0:Hafen‐Streit=hafen+streit/2 1:Streit=streit", "U+2010"},
      {"Hafen‑Streit", "0:Hafen=hafen 0:Hafen‑Streit=hafen+streit/2 1:Streit=streit", "U+2011"},
      {"Hafen-\nStreit", "0:Hafen=hafen 0:Hafen-_Streit=hafen+streit/2 1:Streit=streit",
       "the hyphen at the end of a line"},
      {"Hafen-\r\n  Streit", "0:Hafen=hafen 0:Hafen-\r___Streit=hafen+streit/2 1:Streit=streit",
       "an indented line"},
      {"Ha-\nfen", "0:Ha-_fen=hafen", "a word divided at the end of a line"},
      {"Hafen-\n\nStreit", "0:Hafen=hafen 1:Streit=streit", "a paragraph ends"},
      {"Hafen - Streit", "0:Hafen=hafen 1:Streit=streit", "a dash"},
      {"Hafen--Streit", "0:Hafen=hafen 1:Streit=streit", "a dash of typewriters"},
      {"Köln–Bonn", "0:Köln=köln 1:Bonn=bonn", "a dash from one to the other"},
      {"G-20", "0:G=g 0:G-20=g+20/2 0:G-20=g20/2 1:20=20", "closed it is G20"},
      {"E-Mail", "0:E=e 0:E-Mail=e+mail/2 0:E-Mail=email/2 1:Mail=mail", "closed it is Email"},
      {"2024-25", "0:2024=2024 0:2024-25=2024+25/2 1:25=25", "figures would make another figure"},
      {"a-b-c-d-e-f-g", "0:a=a 1:b=b 2:c=c 3:d=d 4:e=e 5:f=f 6:g=g", "too many pieces"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
  }
}

TEST_CASE("words with and without hyphens have a term in common") {
  const fuge::Analyzer analyzer;
  struct {
    std::string hyphenated, closed;
    std::string origin;
  } const rows[] = {
      {"Hafen-Streit", "Hafenstreit", "a compound"},
      {"Deichverbands-Wahl", "Deichverbandswahl", "a linking element before the hyphen"},
      {"Covid-19", "Covid19", "letters and a figure"},
      {"A-380", "A380", "a letter and a figure"},
      {"Ex-Kanzler", "Exkanzler", "a short first piece"},
      {"E-Mail", "Email", "a single letter"},
      {"G-20-Gipfel", "G20-Gipfel", "three pieces, two pieces"},
      {"G-20-Gipfel", "G20", "a beginning of it"},
      {"5-Prozent-Hürde", "5-%-Hürde", "a sign for a word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.hyphenated);
    CAPTURE(row.origin);
    const auto tokens = analyzer.analyze(row.hyphenated, fuge::Purpose::document).to_vector();
    bool common = false;
    for (const fuge::Token& closed : analyzer.analyze(row.closed, fuge::Purpose::query).to_vector())
      for (const fuge::Token& token : tokens)
        common = common || (token.has(fuge::Step::joined) && token.term == closed.term);
    CHECK(common);
  }
}

TEST_CASE("a joined word has parts and the form as printed") {
  const fuge::Analyzer analyzer;
  const auto tokens = analyzer.analyze("Der Hafen-\nStreit", fuge::Purpose::document).to_vector();
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[2].form == "hafen-streit");
  REQUIRE(tokens[2].constituents.size() == 2);
  CHECK(tokens[2].constituents[0].begin == 4);
  CHECK(tokens[2].constituents[0].end == 10);
  CHECK(tokens[2].constituents[1].begin == 11);
  CHECK(tokens[2].constituents[1].end == 17);
}

TEST_CASE("addresses are their pieces, one token, and their host") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, token;
    std::string origin;
  } const rows[] = {
      {"example.de", "example.de=example.de=example.de", "a host"},
      {"www.example.de", "www.example.de=www.example.de=example.de", "with www"},
      {"https://www.example.de/", "https://www.example.de/=https://www.example.de/=example.de",
       "with scheme and slash"},
      {"(siehe example.de/Wahl)", "example.de/Wahl=example.de/wahl=example.de/wahl",
       "a path, in brackets"},
      {"example.de/a_(b).", "example.de/a_(b)=example.de/a_(b)=example.de/a_(b)",
       "a bracket of its own, at the end of a sentence"},
      {"http://rat.test:80/x?y=%20z!",
       "http://rat.test:80/x?y=%20z=http://rat.test:80/x?y=%20z="
       "rat.test:80/x?y=%20z",
       "port and query"},
      {"an Max.Muster+x@example.com,",
       "Max.Muster+x@example.com=max.muster+x@example.com=max.muster+x@example.com", "e-mail"},
      {"EXAMPLE.DE", "EXAMPLE.DE=example.de=example.de", "all capitals"},
      {"Ende.De", "", "a missing space: capitals of a sentence"},
      {"Ende.so", "", "a missing space: no domain that is a word"},
      {"siehe.unten.links", "", "no known domain"},
      {"3.2.2025", "", "a date"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(token_with(analyzer, row.text, fuge::Step::joined) == row.token);
  }
  CHECK(tokens_of(analyzer, "https://www.example.de/wahl") ==
        "0:https=https 0:https://www.example.de/wahl=example.de/wahl/5 1:www=www "
        "2:example=example 2:example.de=example.de/2 3:de=de 4:wahl=wahl");
}

TEST_SUITE_END();
