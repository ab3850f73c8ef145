// Sentences as news have them, word by word.
#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

// What each word is: its term, and of a function word nothing but a dot.
std::string gist(const fuge::Analyzer& analyzer, const std::string& text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    if (!shown.empty()) shown += ' ';
    shown += token.has(fuge::Step::stop_word) ? "." : token.term;
  }
  return shown;
}

}  // namespace

TEST_CASE("sentences of news") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, gist;
    std::string origin;
  } const rows[] = {
      {"Die Staats- und Regierungschefs tagen in Brüssel.",
       ". staat staat+chef . regierung+chef tagen . brüssel", "an ellipsis"},
      {"BERLIN (dpa-AFX) - Der Bundestag stimmt am 4. September ab.",
       "berlin dpa dpa+afx dpaafx afx . bundestag stimmen . 4 september .",
       "a dateline and a date"},
      {"Rund 1.000 Lehrerinnen und Lehrer streikten.", "rund 1000 lehrer . lehrer streiken",
       "thousands, both genders"},
      {"Die Aktie fiel um 3,5 % auf 12,40 €.", ". aktie fallen . 3,5 prozent . 12,40 euro",
       "symbols"},
      {"„Wir warten“, sagte Zelenskys Sprecherin.", ". warten sagen selenskyj sprecher",
       "quotation marks, a name, a feminine form"},
      {"z. B. die U.S.A. bzw. Kanada", "zb . usa . kanada", "abbreviations"},
      {"Um 10:30 Uhr stand es 2:1.", ". 10:30 uhr stehen . 2:1", "times and scores"},
      {"Mehr unter www.example.de/wahl!", "mehr . www example.de/wahl example example.de de wahl",
       "an address"},
      {"Ex-Kanzler kritisiert EU-Kommission",
       "ex ex+kanzler exkanzler kanzler kritisieren eu eu+kommission eukommission kommission",
       "hyphens"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(gist(analyzer, row.text) == row.gist);
  }
}

TEST_CASE("typography changes no term") {
  const fuge::Analyzer analyzer;
  struct {
    std::string plain, typeset;
    std::string origin;
  } const rows[] = {
      {"\"Der Rat\" tagt", "„Der Rat“ tagt", "German quotation marks"},
      {"\"Der Rat\" tagt", "»Der Rat« tagt", "those of books"},
      {"\"Der Rat\" tagt", "«Der Rat» tagt", "Swiss ones"},
      {"\"Der Rat\" tagt", "“Der Rat” tagt", "English ones"},
      {"Gipfel's Ende", "Gipfel’s Ende", "an apostrophe"},
      {"Ende ... Anfang", "Ende … Anfang", "an ellipsis sign"},
      {"10 - 12 Uhr", "10 – 12 Uhr", "a dash"},
      {"5 Prozent", "5\u00A0Prozent", "a space that doesn't break"},
      {"Der Rat tagt", "Der  Rat\ttagt", "white space"},
      {"Der Rat tagt", "Der\r\nRat\r\ntagt", "lines of Windows"},
      {"Der Rat tagt", "\uFEFFDer Rat tagt", "a byte order mark"},
      {"Übung", "U\u0308bung", "a decomposed umlaut"},
      {"Ukraine-Krieg", "Ukraine\u2011Krieg", "a hyphen that doesn't break"},
      {"Der Rat tagt", "Der Rat\u200B tagt", "zero width"},
      {"Der Rat, die Wahl", "Der Rat\u2028die Wahl", "a line separator"},
      {"Sicherheitsgarantie", "Sicherheits\u00ADgarantie", "a soft hyphen at a joint"},
      {"Sicherheitsgarantie", "Sicher\u00ADheits\u00ADgaran\u00ADtie", "soft hyphens"},
      {"finden", "ﬁnden", "a ligature"},
      {"Filmfinanzierung", "Filmﬁnanzierung", "a ligature behind a joint"},
      {"Bahnhof Mitte", "Ｂａｈｎｈｏｆ Ｍｉｔｔｅ", "full width"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.typeset);
    CAPTURE(row.origin);
    CHECK(gist(analyzer, row.typeset) == gist(analyzer, row.plain));
  }
}

TEST_CASE("what isn't German has terms as well") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"Wall Street Journal", "0:Wall=wall 1:Street=street 2:Journal=journal", "English"},
      {"L'Équipe", "0:L'Équipe=lequipe", "French: the apostrophe vanishes"},
      {"Москва", "0:Москва=москва", "Russian"},
      {"Αθήνα", "0:Αθήνα=αθήνα", "Greek"},
      {"İstanbul", "0:İstanbul=istanbul", "Turkish"},
      {"שלום עולם", "0:שלום=שלום 1:עולם=עולם", "Hebrew, in the order of its bytes"},
      {"مرحبا", "0:مرحبا=مرحبا", "Arabic"},
      {"\u202BDer Rat\u202C", "0:Der=-der 1:Rat\u202C=rat",
       "marks of direction belong to the word before"},
      {"👩‍👩‍👧 Rat 🚆", "0:Rat=rat", "emoji are none"},
      {"x\u0308\u0323", "0:x\u0308\u0323=x", "marks on a letter"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(tokens_of(analyzer, row.text) == row.tokens);
  }
}

TEST_SUITE_END();
