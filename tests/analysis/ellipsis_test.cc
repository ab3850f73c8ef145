#include <doctest/doctest.h>

#include <array>
#include <string>

#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

// The completed words of a text, each with its span: "Staats-:staatschefs".
std::string completed(const fuge::Analyzer& analyzer, const std::string& text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    if (!token.has(fuge::Step::ellipsis)) continue;
    if (!shown.empty()) shown += ' ';
    shown += text.substr(token.begin, token.end - token.begin) + ':' + token.form;
  }
  return shown;
}

struct Row {
  std::string text, words;
  std::string origin;
};

void check(const fuge::Analyzer& analyzer, const Row& row) {
  CAPTURE(row.text);
  CAPTURE(row.origin);
  CHECK(completed(analyzer, row.text) == row.words);
}

}  // namespace

TEST_CASE("a missing end is that of the next full word") {
  const fuge::Analyzer analyzer;
  const Row rows[] = {
      {"Hafen- und Deichwahlen", "Hafen-:hafenwahlen", "German rule: the last part is shared"},
      {"Staats- und Regierungschefs", "Staats-:staatschefs", "a linking element"},
      {"staats- und regierungschefs", "staats-:staatschefs", "as it may be typed"},
      {"See-, Luft- und Landstreitkräfte", "See-:seestreitkräfte Luft-:luftstreitkräfte",
       "a list; two parts are shared"},
      {"Natur- oder Umweltschutz", "Natur-:naturschutz", "oder"},
      {"Haupt- bzw. Nebenfach", "Haupt-:hauptfach", "an abbreviation with its full stop"},
      {"Geld- sowie Freiheitsstrafen", "Geld-:geldstrafen", "sowie"},
      {"Bundes- wie Landesrecht", "Bundes-:bundesrecht", "wie"},
      {"Bundes- als auch Landesrecht", "Bundes-:bundesrecht", "als auch"},
      {"Bundes-/Landesrecht", "Bundes-:bundesrecht", "a stroke"},
      {"Bundes- & Landesrecht", "Bundes-:bundesrecht", "&"},
      {"auf Bundes- und auf Landesebene", "Bundes-:bundesebene", "a preposition between"},
      {"Staats- und die Regierungschefs", "Staats-:staatschefs", "an article between"},
      {"„Staats-“ und „Regierungschefs“", "Staats-:staatschefs", "quotation marks"},
      {"Staats-\nund Regierungschefs", "Staats-:staatschefs", "a line ends"},
      {"Rechtsanwalts- und Steuerberaterkammer", "Rechtsanwalts-:rechtsanwaltskammer",
       "as many parts are left out as the fragment has"},
      {"Bundestags- und Landtagswahl", "Bundestags-:bundestagswahl", "no part twice"},
      {"Land- und Forstwirtschaft", "Land-:landwirtschaft", "a word of the lexicon"},
      {"Hotel- und Gaststättenverband", "Hotel-:hotelverband", "Gaststätten isn't parted"},
      {"Haupt- und Realschulabschluss", "Haupt-:hauptschulabschluss", "Hauptschule is a word too"},
      {"Bundes- und Landtag", "Bundes-:bundestag", "words that aren't split"},
      {"Wattner- und Krebspapier", "Wattner-:wattnerpapier", "a name"},
      {"haupt- und ehrenamtlich", "haupt-:hauptamtlich", "an ending of many words"},
      {"Konzept- und Sprachlosigkeit", "Konzept-:konzeptlosigkeit", "likewise"},
      {"süd- und osteuropäisch", "süd-:südeuropäisch", "adjectives"},
      {"drei- bis viermal", "drei-:dreimal", "number words"},
      {"Ein- und Zweifamilienhäuser", "Ein-:einfamilienhäuser", "a number that is a particle too"},
  };
  for (const Row& row : rows) check(analyzer, row);
}

TEST_CASE("a missing end behind a particle") {
  const fuge::Analyzer analyzer;
  const Row rows[] = {
      {"Ein- und Ausfuhr", "Ein-:einfuhr", "nouns"},
      {"ein- und ausgeführt", "ein-:eingeführt", "verbs"},
      {"auf- und abgebaut", "auf-:aufgebaut", "participles"},
      {"an- und abreisen", "an-:anreisen", "infinitives"},
      {"Vor- und Nachteile", "Vor-:vorteile", "a word that the lexicon doesn't have"},
      {"Be- und Entlüftung", "Be-:belüftung", "a prefix"},
      {"Fort- und Weiterbildung", "Fort-:fortbildung", "long particles"},
      {"In- und Ausland", "In-:inland", "in"},
      {"Ein- und Ausfuhrverbote", "Ein-:einfuhrverbote", "inside a compound"},
      {"Ein- und Ausfuhr-Verbote", "Ein-:einfuhr-verbote", "before a hyphen"},
      {"Neu- und Gebrauchtwagen", "Neu-:neuwagen", "ge- is no particle here"},
      {"Vor- und Anschlussfinanzierung", "", "Vorschluss or Vorfinanzierung: uncertain"},
  };
  for (const Row& row : rows) check(analyzer, row);
}

TEST_CASE("a missing end before figures and hyphens") {
  const fuge::Analyzer analyzer;
  const Row rows[] = {
      {"EU- und Nato-Staaten", "EU-:eu-staaten", "the hyphen is a joint"},
      {"EU- und Völkerrecht", "EU-:eu-recht", "an acronym keeps its hyphen"},
      {"Mutter- und Vater-Kind-Kur", "Mutter-:mutter-kind-kur", "several pieces are shared"},
      {"EU-Agrar- und Umweltminister", "EU-Agrar-:eu-agrarminister",
       "a fragment of several pieces"},
      {"50- bis 60-jährige", "50-:50-jährige", "figures"},
      {"20- und 30fach", "20-:20fach", "figures without hyphen"},
      {"Euro-5- und Euro-6-Wagen", "Euro-5-:euro-5-wagen", "as many pieces are left out"},
  };
  for (const Row& row : rows) check(analyzer, row);
}

TEST_CASE("a missing begin is that of the last full word") {
  const fuge::Analyzer analyzer;
  const Row rows[] = {
      {"Textilgroßhandel und -einzelhandel", "-einzelhandel:textileinzelhandel",
       "as many parts are left out as the fragment has"},
      {"Hausbau, -kauf und -verkauf", "-kauf:hauskauf -verkauf:hausverkauf", "a list"},
      {"Landtagswahl und -sitzung", "-sitzung:landtagssitzung", "with its linking element"},
      {"US-Gesandter und -Berater", "-Berater:us-berater", "the hyphen is a joint"},
      {"Politiker und -innen", "-innen:politikerinnen", "an ending"},
      {"Studenten und -innen", "-innen:studentinnen", "the plural's ending goes"},
      {"Warenein- und -ausgang", "Warenein-:wareneingang -ausgang:warenausgang", "both"},
      {"Textilgroß- und -einzelhandel",
       "Textilgroß-:textilgrosshandel -einzelhandel:textileinzelhandel", "both, no particles"},
  };
  for (const Row& row : rows) check(analyzer, row);
}

TEST_CASE("nothing is completed where nothing is shared") {
  const fuge::Analyzer analyzer;
  const std::pair<std::string, std::string> rows[] = {
      {"die Staats-", "the fragment alone"},
      {"Groß- und kleine Mittelbetriebe", "an adjective stands between"},
      {"rechts- und links", "no part of the other word"},
      {"hin- und her", "likewise"},
      {"Nord- und Süd.", "likewise"},
      {"Alt- und neuere Werke", "an ending of adjectives"},
      {"Regie-\nrung", "a word divided at the end of a line"},
      {"Staats- Regierungschefs", "nothing joins them"},
      {"Staats- und. Regierungschefs", "a sentence ends"},
      {"Staats-\n\nund Regierungschefs", "a paragraph ends"},
      {"Staats-Chefs und Regierungschefs", "no fragment"},
      {"Staats-- und Regierungschefs", "a dash"},
      {"minus 5 und -7", "a sign of figures"},
      {"a- und b", "letters"},
  };
  for (const auto& row : rows) check(analyzer, {row.first, "", row.second});
}

TEST_CASE("a completed word stands where its fragment does") {
  const fuge::Analyzer analyzer;
  const std::string text = "die Staats- und Regierungschefs";
  CHECK(tokens_of(analyzer, text) ==
        "0:die=-die 1:Staats=staat 1:Staats-=staat+chef 2:und=-und "
        "3:Regierungschefs=regierung+chef");
  const auto tokens = analyzer.analyze(text, fuge::Purpose::document).to_vector();
  REQUIRE(tokens.at(2).constituents.size() == 2);
  CHECK(tokens[2].has(fuge::Step::compound));
  CHECK(tokens[2].constituents[0].begin == 4);
  CHECK(tokens[2].constituents[0].end == 10);
  CHECK(tokens[2].constituents[1].begin == 4);
  CHECK(tokens[2].constituents[1].end == 11);
  CHECK(tokens[2].constituents[1].term == "chef");
}

// Of each completed word its span, and what it borrows: "[Staats-|chefs]".
std::string borrowed(const fuge::Analyzer& analyzer, const std::string& text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    if (!token.has(fuge::Step::ellipsis)) {
      CHECK(token.borrowed_end == 0);
      continue;
    }
    const auto size = token.borrowed_end - token.borrowed_begin;
    shown += '[' + text.substr(token.begin, token.end - token.begin) + '|' +
             text.substr(token.borrowed_begin, size) + ']';
  }
  return shown;
}

TEST_CASE("a completed word knows whose letters it borrows") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string text;
    std::string expected;
    std::string origin;
  } rows[] = {
      {"Staats- und Regierungschefs", "[Staats-|chefs]", "an end"},
      {"die STAATS- und REGIERUNGSCHEFS", "[STAATS-|CHEFS]", "as it is printed"},
      {"See-, Luft- und Landstreitkräfte", "[See-|streitkräfte][Luft-|streitkräfte]", "a list"},
      {"Textilgroßhandel und -einzelhandel", "[-einzelhandel|Textil]", "a begin"},
      {"Straßenbau, -reinigung und -sperrung", "[-reinigung|Straßen][-sperrung|Straßen]",
       "folding makes ss of ß: bytes are those of the text"},
      {"Haus- und Gro\u00DFstadtm\u00FCll", "[Haus-|m\u00FCll]", "the same before what is shared"},
      {"Haus- und Sondermu\u0308ll", "[Haus-|mu\u0308ll]", "an umlaut of two characters"},
      {"Haus- und Sonder\u00ADmüll", "[Haus-|müll]", "a soft hyphen at the joint"},
      {"Warenein- und -ausgang", "[Warenein-|gang][-ausgang|Waren]", "both lack a half"},
      {"EU- und Völkerrecht", "[EU-|recht]", "the hyphen that is put between is nobody's"},
      {"EU- und Nato-Staaten", "[EU-|Staaten]", "a hyphen belongs to what stands before it"},
      {"Nato-Gipfel und -Treffen", "[-Treffen|Nato-]", "likewise"},
      {"EU-Agrar- und Umweltminister", "[EU-Agrar-|minister]", "a fragment with a hyphen inside"},
      {"50- bis 60-jährige", "[50-|jährige]", "figures"},
      {"Politiker und -innen", "[-innen|Politiker]", "an ending"},
      {"Studenten und -innen", "[-innen|Student]", "without the plural's ending"},
      {"Ein- und Ausfuhr", "[Ein-|fuhr]", "behind a particle"},
      {"Konzept- und Sprachlosigkeit", "[Konzept-|losigkeit]", "an ending of many words"},
      {"Bundes- und Landtag", "[Bundes-|tag]", "a word that isn't split"},
      {"Ein\u2010 und Ausfuhr", "[Ein\u2010|fuhr]", "U+2010"},
      {"Hausbau und \u2011kauf", "[\u2011kauf|Haus]", "U+2011"},
      {"„Staats-“ und „Regierungschefs“", "[Staats-|chefs]", "quotation marks"},
      {"Staats-\nund Regierungschefs", "[Staats-|chefs]", "across a line's end"},
      {"die Staats-", "", "nothing to borrow"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(borrowed(analyzer, row.text) == row.expected);
  }
}

TEST_CASE("spans begin in order where a fragment begins with its hyphen") {
  const fuge::Analyzer analyzer;
  const std::string text = "Hausbau, -kauf und -verkauf";
  CHECK(tokens_of(analyzer, text) ==
        "0:Hausbau=haus+bau 1:-kauf=haus+kauf 1:kauf=kauf 2:und=-und "
        "3:-verkauf=haus+verkauf 3:verkauf=verkauf");
}

TEST_CASE("words aren't completed where the options say so") {
  const fuge::Analyzer analyzer({.ellipsis = false});
  CHECK(completed(analyzer, "Staats- und Regierungschefs").empty());
  CHECK(tokens_of(analyzer, "Hafen-Streit") ==
        "0:Hafen=hafen 0:Hafen-Streit=hafen+streit/2 1:Streit=streit");
  CHECK(analyzer.fingerprint() != fuge::Analyzer().fingerprint());
}

TEST_SUITE_END();
