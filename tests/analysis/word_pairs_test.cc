// No two words share a term unless they share a base form.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tables/function_words.h"
#include "fuge/analyzer.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Analyzer;
using fuge::Purpose;

std::string shared_term(const Analyzer& analyzer, const std::string& one,
                        const std::string& other) {
  const std::vector<std::string> terms = last_terms(analyzer, one);
  for (const std::string& term : last_terms(analyzer, other))
    if (std::ranges::find(terms, term) != terms.end()) return term;
  return {};
}

}  // namespace

TEST_CASE("words that look like forms of others keep terms of their own") {
  const Analyzer analyzer;
  struct {
    std::string one, other;
    std::string origin;
  } const rows[] = {
      {"Kur", "Kurs", "no genitive"},
      {"Messe", "Messer", "no comparative, no -er"},
      {"Burg", "Bürger", "no plural with an umlaut"},
      {"Becker", "Becken", "a name"},
      {"Bayer", "Bayern", "the company and the country"},
      {"Kohl", "Kohle", "a name and no plural"},
      {"Polen", "Pol", "a country"},
      {"Polen", "Pole", "a country and who lives there"},
      {"Posten", "Post", "no plural"},
      {"Ostern", "Osten", "a feast"},
      {"Ostern", "Ost", "a feast"},
      {"Kosten", "Kost", "no plural"},
      {"Leiter", "Leid", "nothing in common"},
      {"Jens", "jene", "a name"},
      {"Nils", "Nil", "a name, no genitive"},
      {"Blüte", "Blut", "-e, but no plural"},
      {"Säule", "Saul", "the same"},
      {"Tribüne", "Tribun", "the same"},
      {"Röhre", "Rohr", "the same"},
      {"Wüste", "Wust", "the same"},
      {"Note", "Not", "the plural of Not is Nöte"},
      {"Noten", "Not", "nor its dative"},
      {"Rate", "Rat", "the plural of Rat is Räte"},
      {"Raten", "Rat", "nor its dative"},
      {"Liste", "List", "feminine in -e"},
      {"Freude", "Freud", "feminine in -e"},
      {"Sekte", "Sekt", "feminine in -e"},
      {"Halle", "Hall", "feminine in -e"},
      {"Kanone", "Kanon", "feminine in -e"},
      {"Zeuge", "Zeug", "weak, in -e"},
      {"Bündnis", "Bund", "derived"},
      {"Zöllner", "Zoll", "derived"},
      {"Hotelier", "Hotel", "derived"},
      {"Organist", "Organ", "derived"},
      {"Vatikan", "Vater", "chance"},
      {"Muse", "Museum", "chance"},
      {"Kapital", "Kapitel", "chance"},
      {"Partei", "Party", "chance"},
      {"Universum", "Universität", "derived"},
      {"Maße", "Masse", "ß, and it is printed"},
      {"Maß", "Massen", "ß in the base form"},
      {"Buße", "Bus", "ß, and it is printed"},
      {"fordern", "fördern", "an umlaut"},
      {"drucken", "drücken", "an umlaut"},
      {"zahlen", "zählen", "an umlaut"},
      {"lauten", "läuten", "an umlaut"},
      {"losen", "lösen", "an umlaut"},
      {"schwul", "schwül", "an umlaut"},
      {"belästigen", "belasten", "derived"},
      {"lassen", "lässig", "derived"},
      {"artig", "Art", "derived"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CAPTURE(row.origin);
    CHECK(shared_term(analyzer, row.one, row.other) == "");
  }
}

TEST_CASE("function words share no term with content words") {
  const Analyzer analyzer;
  struct {
    std::string function_word, content_word;
    std::string origin;
  } const rows[] = {
      {"sich", "Sicherheit", "Snowball's stem"},
      {"waren", "Ware", "Snowball's stem"},
      {"seit", "Seite", "-e"},
      {"will", "Wille", "-e"},
      {"eben", "Ebene", "-e"},
      {"schon", "schön", "an umlaut"},
      {"mangels", "Mangel", "a genitive"},
      {"weil", "Weile", "-e"},
      {"wegen", "Weg", "-en"},
      {"außer", "außen", "-er, -en"},
      {"wurde", "würdig", "an umlaut"},
      {"hatte", "Hut", "nothing in common"},
      {"dies", "Diesel", "-el"},
      {"wenn", "Wende", "nothing in common"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.function_word);
    CAPTURE(row.origin);
    CHECK(shared_term(analyzer, row.function_word, row.content_word) == "");
    CHECK(last_terms(analyzer, row.function_word).front().front() == '-');
  }
}

TEST_CASE("terms of function words begin with a hyphen, those of no other word do") {
  const Analyzer analyzer;
  for (const std::string_view word : fuge::analysis::tables::function_words) {
    CAPTURE(word);
    // Inside a sentence and in small letters it is nothing else.
    const std::vector<std::string> terms = last_terms(analyzer, "Das Haus " + std::string(word));
    CHECK(terms.size() == 1);
    CHECK(terms.front().front() == '-');
    CHECK(terms.front().size() > 1);
  }
  for (const char* word : {"-Haus", "Haus-", "--", "-und", "Un-", "‑Haus", "E-", "-s"}) {
    CAPTURE(word);
    for (const fuge::Token& token : analyzer.analyze(word, Purpose::document).to_vector())
      CHECK((token.term.front() == '-') == token.has(fuge::Step::stop_word));
  }
}

TEST_SUITE_END();
