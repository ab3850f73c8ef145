// Verbs written apart: the reading that the finite verb gets by the particle at the end of its
// clause.
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

// "nimmt=teilnehmen" for each reading that is made of a particle, by blanks.
std::string joined(const Analyzer& analyzer, std::string_view text,
                   Purpose purpose = Purpose::document) {
  std::string shown;
  for (const Token& token : analyzer.analyze(text, purpose).to_vector()) {
    const std::string_view printed = text.substr(token.begin, token.end - token.begin);
    for (const char* particle : {"ab", "an", "auf", "fest", "teil", "vor", "zurück"})
      if (token.has(Step::reading) && token.term.starts_with(particle) &&
          !printed.starts_with(particle))
        shown.append(shown.empty() ? "" : " ").append(printed).append("=").append(token.term);
  }
  return shown;
}

}  // namespace

TEST_CASE("a particle at the end of a clause belongs to the clause's verb") {
  const Analyzer analyzer;
  const struct {
    std::string text, joined;
    std::string origin;
  } rows[] = {
      {"Sie nimmt an der Wahl teil.", "nimmt=teilnehmen", "before a full stop"},
      {"Er lehnte den Entwurf ab", "lehnte=ablehnen", "at the end of the text"},
      {"Die Kammer lehnte ab, der Rat tagt.", "lehnte=ablehnen", "before a comma"},
      {"Das Gericht hob das Urteil auf und wies die Klage zurück.",
       "hob=aufheben wies=zurückweisen", "before and after a conjunction"},
      {"Die Polizei nahm\nden Mann am Abend\nfest.", "nahm=festnehmen", "over lines"},
      {"Kommt er am Montag an?", "", "a capital is no sign of a verb"},
      {"Der Zug fährt, ab morgen.", "", "a sign between them"},
      {"Der Zug fährt ab Bern.", "", "not at the end"},
      {"Sie nimmt\n\nteil", "", "an empty line between them"},
      {"Sie malt den Flur an- und ausgiebig.", "", "half of another word"},
      {"Er schnarcht teil.", "", "no verb"},
      {"Sie hat das vor.", "", "auxiliaries are no verbs here"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(joined(analyzer, row.text) == row.joined);
  }
}

TEST_CASE("the reading stands with the verb, and queries have none") {
  const Analyzer analyzer;
  const std::string text = "Der Rat lehnte den Entwurf ab.";
  const std::vector<Token> tokens = analyzer.analyze(text, Purpose::document).to_vector();
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[2].term == "lehnen");
  CHECK(tokens[3].term == "ablehnen");
  CHECK(tokens[3].position == tokens[2].position);
  CHECK(tokens[3].begin == tokens[2].begin);
  CHECK(tokens[3].end == tokens[2].end);
  CHECK(tokens[3].form == "lehnte");
  CHECK(tokens[6].form == "ab");
  CHECK(joined(analyzer, text, Purpose::query).empty());
  fuge::AnalysisOptions options;
  options.base_forms = false;
  CHECK(joined(Analyzer(options), text).empty());
}

TEST_SUITE_END();
