// Which readings a word has: its capital letter and its place decide.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Analyzer;
using fuge::Purpose;
using fuge::Step;
using fuge::Token;

// The readings of a word of the text in their order: "wein|weinen".
std::string readings(const Analyzer& analyzer, std::string_view text, std::string_view word,
                     Purpose purpose) {
  std::string shown;
  for (const Token& token : analyzer.analyze(text, purpose).to_vector())
    if (text.substr(token.begin, token.end - token.begin) == word)
      shown += (shown.empty() ? "" : "|") + token.term;
  return shown;
}

struct Row {
  std::string text, word;
  std::string readings;
  std::string origin;
};

template <typename Rows>
void check(const Rows& rows, Purpose purpose) {
  const Analyzer analyzer;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.word);
    CAPTURE(row.origin);
    CHECK(readings(analyzer, row.text, row.word, purpose) == row.readings);
  }
}

}  // namespace

TEST_CASE("a capital inside a sentence begins a noun or a name, a small letter no noun") {
  const Row rows[] = {
      {"Gestern kauften wir Weine.", "Weine", "wein", "a noun"},
      {"Die Kinder weinen laut.", "weinen", "weinen", "a verb"},
      {"Die Bauern protestieren.", "Bauern", "bauer", "a noun"},
      {"Das Essen schmeckt.", "Essen", "essen-", "an infinitive as a noun"},
      {"Wir essen gern.", "essen", "essen", "a verb"},
      {"Die Deutschen reisen gern.", "Deutschen", "deutsche", "an adjective as a noun"},
      {"Die deutschen Städte wachsen.", "deutschen", "deutsch", "an adjective"},
      {"Sie brachten die Verletzten fort.", "Verletzten", "verletzte", "a participle as a noun"},
      {"Er mag Reden.", "Reden", "rede|reden-", "it can't be decided"},
      {"Sie trafen Walesas Sohn.", "Walesas", "walesas|walesa", "a name, or its genitive"},
      {"Sie trafen Quorkels Sohn.", "Quorkels", "quorkel|quorkels", "hardly a nominative"},
      {"Der Film läuft auf Arte.", "Arte", "arte|arten", "a name, and hardly a verb's form"},
      {"Das Nachdenken dauert.", "Nachdenken", "nachdenken-", "an infinitive, and no form"},
      {"Sie glauben den Verdächtigen.", "Verdächtigen", "verdächtige|verdächtigen-",
       "an adjective as a noun is likelier than an infinitive"},
      {"Er fährt mit der Deutschen Bahn.", "Deutschen", "deutsch|deutsche", "part of a name"},
      {"Helfer vom Roten Kreuz kamen.", "Roten", "rot|rote", "the same"},
      {"Der Weg der Deutschen führt ins Finale.", "Deutschen", "deutsche", "no word behind it"},
  };
  check(rows, Purpose::document);
}

TEST_CASE("a capital at the beginning of a sentence means nothing") {
  const Row rows[] = {
      {"Weinen hilft nicht immer.", "Weinen", "wein|weinen", "a noun first"},
      {"Deutsche Städte wachsen.", "Deutsche", "deutsch", "no noun by itself"},
      {"Er ging. Weine kaufte er nicht.", "Weine", "wein|weinen", "the second sentence"},
      {"GERICHT WEIST KLAGE AB", "KLAGE", "klage|klagen", "a headline in capitals"},
      {"GERICHT WEIST KLAGE AB", "WEIST", "weisen", "which has verbs as well"},
      {"NEUE REGELN FÜR DEN BAU", "NEUE", "neu", "its first word"},
      {"Neue Regeln der EZB gelten ab heute.", "Regeln", "regel", "inside it means one"},
  };
  check(rows, Purpose::document);
}

TEST_CASE("a capital counts in a text of one word") {
  const Row rows[] = {
      {"Bauern", "Bauern", "bauer", "a noun"},
      {"bauern", "bauern", "bauer", "nothing but a noun has these letters"},
      {"Weine", "Weine", "wein", "a noun"},
      {"weine", "weine", "weinen", "a verb"},
      {"Würde", "Würde", "würde|-werden", "a noun, or the begin of a sentence"},
      {"würde", "würde", "-werden", "a function word"},
      {"Regeln", "Regeln", "regel", "a plural"},
  };
  check(rows, Purpose::document);
}

TEST_CASE("who types a capital in a query means it, a small letter leaves all open") {
  const Row rows[] = {
      {"gute Weine", "Weine", "wein", "a noun"},
      {"Neue Regeln", "Neue", "neu|neue", "before a noun"},
      {"Gute weine", "weine", "weinen|wein", "small letters are typed for nouns too"},
      {"Würde des Menschen", "Menschen", "mensch", "a noun"},
      {"die Würde", "Würde", "würde", "a noun"},
      {"Was würde", "würde", "-werden", "a function word"},
      {"Bruno Ganz", "Ganz", "ganz", "a name"},
  };
  check(rows, Purpose::query);
  const Row in_one_case[] = {
      {"gute weine", "weine", "weinen|wein", "all of its readings"},
      {"GUTE WEINE", "WEINE", "weinen|wein", "in capitals as well"},
      {"das essen", "essen", "essen|essen-", "a verb and a noun"},
      {"deutsche", "deutsche", "deutsch|deutsche", "an adjective and a noun"},
      {"die regeln", "regeln", "regeln|regel", "a verb and a noun"},
  };
  check(in_one_case, Purpose::query_in_one_case);
}

TEST_CASE("function words are nouns, names and abbreviations where they are written so") {
  const Row rows[] = {
      {"Sie bewahrt die Würde des Hauses.", "Würde", "würde", "a noun"},
      {"Das würde helfen.", "würde", "-werden", "a verb"},
      {"Würde das helfen?", "Würde", "-werden|würde", "both, at the beginning"},
      {"Das Hochwasser an der Oder steigt.", "Oder", "oder", "a river"},
      {"Der Schauspieler Bruno Ganz spielt.", "Ganz", "ganz", "a name"},
      {"Ganz Europa schaut zu.", "Ganz", "-ganz|ganz", "both, at the beginning"},
      {"Der OB tritt zurück.", "OB", "ob", "an abbreviation"},
      {"Sie fragt, ob er kommt.", "ob", "-ob", "small"},
      {"Sie führen eine gute Ehe.", "Ehe", "ehe", "a noun"},
      {"Er ging, ehe sie kam.", "ehe", "-ehe", "small"},
      {"Wir danken Ihnen dafür.", "Ihnen", "-ihnen", "polite forms are no nouns"},
  };
  check(rows, Purpose::document);
}

TEST_CASE("readings stand at one position, the likeliest first, the others marked") {
  const Analyzer analyzer;
  for (const char* text : {"Weinen hilft", "Er mag Reden sehr", "KLAGE GEGEN BAUERN", "Walesas",
                           "Ganz Europa", "Würde das helfen", "das Reden"}) {
    CAPTURE(text);
    const std::vector<Token> tokens = analyzer.analyze(text, Purpose::document).to_vector();
    std::size_t others = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool same = i > 0 && tokens[i].position == tokens[i - 1].position;
      CHECK(tokens[i].has(Step::reading) == same);
      if (!same) continue;
      ++others;
      CHECK(tokens[i].begin == tokens[i - 1].begin);
      CHECK(tokens[i].end == tokens[i - 1].end);
      CHECK(tokens[i].form == tokens[i - 1].form);
      CHECK(tokens[i].term != tokens[i - 1].term);
    }
    CHECK(others > 0);
  }
}

TEST_SUITE_END();
