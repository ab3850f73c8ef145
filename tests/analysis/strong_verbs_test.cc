// Each strong verb is found by its principal parts.
#include "lexicon/base_forms/strong_verbs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "compound/alphabet.h"
#include "fuge/analyzer.h"
#include "lexicon/spelling.h"
#include "tokens_of.h"

TEST_SUITE_BEGIN("analysis");

namespace {

std::string text_of(const std::string& codes) {
  return fuge::compound::to_text(fuge::lexicon::as_span(codes));
}

}  // namespace

TEST_CASE("each strong verb has its principal parts on the term of its infinitive") {
  const fuge::Analyzer analyzer;
  // The dictionary hasn't these as verbs, and most of their parts are those of common ones: zieh,
  // geschworen, getroffen.
  const std::set<std::string> unlisted = {"dingen",  "kiesen",   "klieben",
                                          "klimmen", "schwären", "zeihen"};
  // Participles that have become words of their own, and a form that looks like a name in -off.
  const std::set<std::string> own = {"gelassen", "gewandt", "troff"};
  std::size_t parts = 0;
  for (const fuge::lexicon::StrongVerb& verb : fuge::lexicon::strong_verbs()) {
    const std::string infinitive = text_of(verb.infinitive);
    CAPTURE(infinitive);
    if (unlisted.contains(infinitive)) continue;
    const std::string term = last_terms(analyzer, infinitive).front();
    for (const std::string& codes : {verb.present, verb.preterite, verb.participle,
                                     verb.subjunctive, verb.other_subjunctive}) {
      const std::string part = text_of(codes);
      if (part.empty() || own.contains(part)) continue;
      CAPTURE(part);
      const std::vector<std::string> terms = last_terms(analyzer, part);
      CHECK(std::ranges::find(terms, term) != terms.end());
      ++parts;
    }
  }
  CHECK(parts > 500);
}

TEST_SUITE_END();
