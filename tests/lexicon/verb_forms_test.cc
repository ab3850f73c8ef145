#include "lexicon/base_forms/verb_forms.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/base_forms/strong_verbs.h"
#include "lexicon/spelling.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge::lexicon;

std::set<std::string> codes(const std::vector<std::string>& words) {
  std::set<std::string> all;
  for (const std::string& word : words) all.insert(codes_of(word));
  return all;
}

bool has(const VerbForms& forms, const std::string& form, const std::string& verb) {
  const auto [begin, end] = forms.equal_range(codes_of(form));
  return std::any_of(begin, end,
                     [&](const auto& entry) { return entry.second.infinitive == codes_of(verb); });
}

struct Row {
  std::string form, verb;
  bool is_form;
  std::string origin;
};

void check(const VerbForms& forms, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CAPTURE(row.verb);
    CAPTURE(row.origin);
    CHECK(has(forms, row.form, row.verb) == row.is_form);
  }
}

}  // namespace

TEST_CASE("weak verbs") {
  const std::set<std::string> verbs =
      codes({"sagen", "arbeiten", "sammeln", "ändern", "öffnen", "lernen", "reisen", "studieren"});
  check(make_verb_forms(verbs, verbs), {{"sagst", "sagen", true, "present"},
                                        {"sagten", "sagen", true, "preterite"},
                                        {"gesagtes", "sagen", true, "participle with an ending"},
                                        {"sagende", "sagen", true, "present participle"},
                                        {"sagend", "sagen", true, "without ending"},
                                        {"arbeitete", "arbeiten", true, "-e- after t"},
                                        {"arbeitte", "arbeiten", false, "never without"},
                                        {"öffnet", "öffnen", true, "-e- after fn"},
                                        {"lernete", "lernen", false, "none after rn"},
                                        {"sammle", "sammeln", true, "one e"},
                                        {"ändre", "ändern", true, "one e"},
                                        {"reist", "reisen", true, "one s"},
                                        {"studiert", "studieren", true, "no ge-"},
                                        {"sagen", "lernen", false, "another verb"}});
}

TEST_CASE("verbs with prefixes") {
  const std::set<std::string> verbs =
      codes({"nehmen", "aufnehmen", "entnehmen", "setzen", "übersetzen", "kennen", "erkennen",
             "anerkennen", "teilnehmen", "leiten", "begleiten", "gleiten"});
  std::set<std::string> words = verbs;
  words.merge(codes({"nahm", "aufnahm", "entnahm", "teilnahm", "kannte", "erkannte", "anerkannte",
                     "glitt", "teil"}));
  check(make_verb_forms(verbs, words),
        {{"aufnahm", "aufnehmen", true, "strong like its verb"},
         {"aufgenommen", "aufnehmen", true, "-ge- inside"},
         {"aufzunehmen", "aufnehmen", true, "-zu- inside"},
         {"aufzunehmende", "aufnehmen", true, "as an adjective"},
         {"aufnimmst", "aufnehmen", true, "present"},
         {"entnommen", "entnehmen", true, "no ge-"},
         {"entgenommen", "entnehmen", false, "inseparable"},
         {"entzunehmen", "entnehmen", false, "inseparable"},
         {"übersetzt", "übersetzen", true, "inseparable"},
         {"übergesetzt", "übersetzen", true, "separable as well"},
         {"überzusetzen", "übersetzen", true, "separable as well"},
         {"anerkannt", "anerkennen", true, "two prefixes: no ge-"},
         {"anzuerkennen", "anerkennen", true, "two prefixes"},
         {"teilgenommen", "teilnehmen", true, "a word as a prefix"},
         {"beglitt", "begleiten", false, "not strong: nobody lists beglitt"},
         {"begleitete", "begleiten", true, "but weak"}});
}

TEST_CASE("strong verbs have their principal parts, by the table") {
  const std::set<std::string> verbs =
      codes({"sprechen", "schneiden", "hauen", "bringen", "stehen", "mahlen"});
  std::set<std::string> words = verbs;
  check(make_verb_forms(verbs, words), {{"sprach", "sprechen", true, "preterite"},
                                        {"sprachst", "sprechen", true, "second person"},
                                        {"spräche", "sprechen", true, "subjunctive"},
                                        {"sprich", "sprechen", true, "imperative"},
                                        {"sprechte", "sprechen", false, "never weak"},
                                        {"schnittet", "schneiden", true, "second person"},
                                        {"hieb", "hauen", true, "strong"},
                                        {"brachte", "bringen", true, "mixed"},
                                        {"brachtest", "bringen", true, "one -e-"},
                                        {"stünde", "stehen", true, "the table's subjunctive"},
                                        {"mahlte", "mahlen", true, "a weak preterite"},
                                        {"gemahlenes", "mahlen", true, "a strong participle"}});
}

TEST_CASE("the table of strong verbs is complete in itself") {
  CHECK(strong_verbs().size() > 170);
  for (const StrongVerb& verb : strong_verbs()) {
    const std::string infinitive = fuge::compound::to_text(as_span(verb.infinitive));
    CAPTURE(infinitive);
    CHECK(verb.infinitive.back() == codes_of("n").front());
    const bool has_part =
        !verb.preterite.empty() || !verb.participle.empty() || !verb.present.empty();
    CHECK(has_part);
    const bool has_subjunctive = !verb.subjunctive.empty();
    if (has_subjunctive) CHECK(verb.subjunctive.back() == codes_of("e").front());
  }
}

TEST_SUITE_END();
