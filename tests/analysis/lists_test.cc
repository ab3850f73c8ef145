// Words that share a half, in lists and sentences of news.
#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

// The terms of the completed words, by spaces, with what they borrow.
std::string completed(const fuge::Analyzer& analyzer, const std::string& text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    if (!token.has(fuge::Step::ellipsis)) continue;
    if (!shown.empty()) shown += ' ';
    shown += token.form + '<' +
             text.substr(token.borrowed_begin, token.borrowed_end - token.borrowed_begin);
  }
  return shown;
}

}  // namespace

TEST_CASE("lists of words that share a half") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, completed;
    std::string origin;
  } const rows[] = {
      {"Finanz-, Wirtschafts- und Innenminister berieten.",
       "finanzminister<minister wirtschaftsminister<minister", "three, commas"},
      {"Bundes-, Landes- und Kommunalpolitiker",
       "bundespolitiker<politiker landespolitiker<politiker", "the same"},
      {"Rad-, Fuß-, Reit- und Wanderwege", "radwege<wege fusswege<wege reitwege<wege", "four"},
      {"Geld- und Sachspenden sowie Lebens- und Arzneimittel",
       "geldspenden<spenden lebensmittel<mittel", "two lists in one sentence"},
      {"im In- und Ausland", "inland<land", "prepositions"},
      {"die Vor- und Nachteile", "vorteile<teile", "particles"},
      {"auf Landes- und Bundesebene", "landesebene<ebene", "one of them in a phrase"},
      {"Haus- oder Wohnungstür", "haustür<tür", "oder"},
      {"Herbst- bzw. Winterferien", "herbstferien<ferien", "an abbreviation between"},
      {"Hin- und Rückflug", "hinflug<flug", "a particle that is none of the other"},
      {"Obst- und Gemüsehandel", "obsthandel<handel", "nouns"},
      {"Ost- und Westdeutschland", "ostdeutschland<deutschland", "points of the compass"},
      {"Nord-/Südkorea", "nordkorea<korea", "a stroke"},
      {"Auf- und Abbau der Anlagen", "aufbau<bau", "verbs made nouns"},
      {"be- und entladen", "beladen<laden", "prefixes of verbs"},
      {"ein- oder zweimal", "einmal<mal", "number words"},
      {"zwei- bis dreitägige Reise", "zweitägige<tägige", "an adjective"},
      {"Haupt-\u00A0und Nebensache", "hauptsache<sache", "a space that doesn't break"},
      {"(Außen- und Verteidigungs-)Minister", "", "a bracket ends the word: nothing is certain"},
      {"Fernseh-, Radio- und Presseleute", "fernsehleute<leute radioleute<leute", "media"},
      {"Landwirte, Bau- und Handwerksbetriebe", "baubetriebe<betriebe",
       "a whole word before the list"},
      {"Bus- und U-Bahn-Linien", "bus-bahn-linien<Bahn-Linien", "a word of three by hyphens"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(completed(analyzer, row.text) == row.completed);
  }
}

TEST_CASE("lists that share their begin") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, completed;
    std::string origin;
  } const rows[] = {
      {"Straßenbau und -sanierung", "strassensanierung<Straßen", "two"},
      {"Kinderarmut, -betreuung und -geld", "kinderbetreuung<Kinder kindergeld<Kinder", "three"},
      {"Energieerzeugung und -verbrauch", "energieverbrauch<Energie", "a particle behind it"},
      {"Mieterinnen und -vertreter", "", "nothing that is certain"},
      {"Stromausfälle oder -schwankungen", "stromschwankungen<Strom", "oder"},
      {"Waffenlieferungen und -exporte", "waffenexporte<Waffen", "plural"},
      {"Schülerinnen- und -schüler", "", "both lack a half, and share none"},
      {"Kommunalwahl (und -politik)", "kommunalpolitik<Kommunal", "brackets"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(completed(analyzer, row.text) == row.completed);
  }
}

TEST_CASE("a completed word is found by the whole word's term") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, word;
  } const rows[] = {
      {"Finanz-, Wirtschafts- und Innenminister", "Wirtschaftsministern"},
      {"Staats- und Regierungschefs", "Staatschef"},
      {"Straßenbau und -sanierung", "Straßensanierungen"},
      {"Rad- und Fußwege", "Radweg"},
      {"Bundes- und Landesgesetze", "Bundesgesetz"},
      {"Warenein- und -ausgang", "Wareneingänge"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const std::string wanted =
        analyzer.analyze(row.word, fuge::Purpose::query).to_vector().at(0).term;
    bool found = false;
    for (const fuge::Token& token : analyzer.analyze(row.text, fuge::Purpose::document).to_vector())
      found = found || token.term == wanted;
    CHECK(found);
  }
}

TEST_SUITE_END();
