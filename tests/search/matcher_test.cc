#include "search/matching/matcher.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "search/text_matcher.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::query::ListMatch;
using fuge::test::bracketed;
using fuge::test::TextMatcher;

struct Row {
  std::string query;
  std::string text;  // with what matches in brackets, which the texts themselves don't have
  std::string origin;
};

std::string without_brackets(std::string text) {
  std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
  return text;
}

void check(const std::vector<Row>& rows, ListMatch match = ListMatch::all,
           const std::vector<std::string>& texts = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const std::string text = without_brackets(row.text);
    CHECK(bracketed(text, TextMatcher(row.query, match, texts).match(text)) == row.text);
  }
}

}  // namespace

TEST_CASE("a word by what it is posted under") {
  check({
      {"Deich", "Der [Deich] und die [Deiche] am [Deich]hof.", "contract: stem and constituents"},
      {"=Deich", "Der [Deich] und die Deiche am Deichhof.", "contract: the surface form"},
      {"Deich", "Der Damm.", "nothing"},
      {"-Deich Damm", "Der Deich am [Damm].", "an excluded word isn't asked for"},
      {"titel:Deich", "Der Deich.", "contract: the title's words are left out"},
      {"der Deich", "der [Deich]", "a function word of a list says nothing"},
      {"Küstenschutz", "Der [Küstenschutz]verband.", "several constituents together"},
  });
}

TEST_CASE("a prefix or a fuzzy word by the forms that scored") {
  check({{"deich*", "Der [Deich] und die [Deiche] am [Deichhof].", "a prefix"},
         {"deisch~1", "Der [Deich] und die Deiche am Deichhof.", "one letter more"}},
        ListMatch::all, {"Deich", "Deiche am Deichhof"});
}

TEST_CASE("the constituents of a compound") {
  check({
      {"Hafengarantie", "[Hafengarantien] gibt es.", "contract: the word has no use for them"},
      {"Hafengarantie", "Die [Garantie] für den [Hafen].", "both apart"},
      {"Hafengarantie", "Der [Hafen] und der Kai.", "one alone adds to the score, so it shows"},
      {"Hafengarantie", "Das [Hafen]gebiet.", "as a part of another compound"},
      {"Hafengarantie", "Der [Garantie][hafen].", "all inside another word"},
  });
}

TEST_CASE("a completed word is found where it stands and where it borrows") {
  check({
      {"Staatschef", "[Staats-] und Regierungs[chefs]", "German rule: the end is shared"},
      {"Textileinzelhandel", "[Textil]groß[handel] und [-einzelhandel]",
       "German rule: the begin is shared; Handel scores by itself"},
      {"Staat", "[Staats]- und Regierungschefs", "its own half"},
  });
}

TEST_CASE("words of one family where any word will do") {
  check({{"restaurieren Kai", "Die [Restauration] des Hofs.", "whatever scored is marked"},
         {"restaurieren Kai", "Am [Kai] wird [restauriert].", "beside the other word"}},
        ListMatch::any, {"Restauration"});
  check({{"restaurieren Kai", "Die Restauration des Hofs.", "all words: families don't score"}},
        ListMatch::all, {"Restauration"});
}

TEST_CASE("a phrase goes along positions") {
  check({
      {"\"Krieg dauert\"", "der Ukraine-[Krieg dauert]", "one after the other"},
      {"\"der Ukraine\"", "[der Ukraine]-Krieg dauert", "the word with hyphens stands between"},
      {"\"der Ukraine-Krieg\"", "[der Ukraine-Krieg] dauert", "with hyphens on both sides"},
      {"\"Ukraine Krieg\"", "Der [Ukraine-Krieg] dauert", "apart, and as one"},
      {"\"Ukraine Krieg\"", "Der [Ukrainekrieg] dauert", "as one word only"},
      {"\"Ukraine dauert\"", "der Ukraine-Krieg dauert", "not side by side"},
      {"\"der Küstenschutz\"", "der Küstenschutzverband", "contract: whole words"},
      {"\"Hafen Hafen\"", "[Hafen [Hafen] Hafen]", "one inside the other"},
      {"\"neue Gespräche\"", "Ein [neues Gespräch]. [Neue Gespräche]. Gespräche.",
       "elsewhere its words aren't marked"},
      {"=\"neue Gespräche\"", "[Neue Gespräche] und neues Gespräch", "exact forms"},
      {"=\"neue Gespräche\"", "Das [neue Gespräch] der Neue, die Gespräche",
       "the row that the index found, where the forms stand elsewhere"},
  });
}

TEST_CASE("words near one another are marked one by one") {
  check({
      {"Flut NAHE/4 Deich", "Der [Deich] hielt der [Flut] stand.", "any order, both ends counted"},
      {"Flut NAHE/3 Deich", "Der Deich hielt der Flut stand.", "a word too far"},
      {"Flut NAHE/3 Deich", "Deich und [Deich], dann [Flut].", "only those inside a window"},
      {"Flut NAHE/3 Deich", "[Flut] am [Deich], am [Deich] die [Flut].",
       "each once, though windows overlap"},
      {"Flut NAHE Deich", "Die Flut", "one of two"},
  });
}

TEST_CASE("neighbours as one compound") {
  check({{"Ukraine Krieg", "Der [[Ukraine][krieg]] dauert",
          "the compound scores beside its constituents"}},
        ListMatch::all, {"Ukrainekrieg"});
}

TEST_CASE("units weigh as they score") {
  const TextMatcher compound("Hafengarantie");
  const std::vector<double>& weights = compound.matcher().weights();
  REQUIRE(weights.size() == 3);
  CHECK(weights[1] == doctest::Approx(0.4 * weights[0]));
  CHECK(weights[2] == doctest::Approx(0.5 * weights[0]));
  CHECK(compound.matcher().clause_of(2) == 0);
  const TextMatcher phrase("\"Hafen Kai\"");
  CHECK(phrase.matcher().weights().back() == doctest::Approx(2 * weights[0]));
}

TEST_CASE("any text gives spans inside it, in order") {
  std::mt19937 random(9);
  const std::string pieces[] = {"Deich", " ",    "hof",   "Staats- und Regierungschefs",
                                "-",     "\n",   "Flut",  "\u00AD",
                                "🛢",  "\xff", "Hafen", std::string(1, '\0')};
  TextMatcher matcher("Deich \"Flut Deich\" Staatschef Hafen NAHE Flut", ListMatch::any);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (auto count = random() % 40; count > 0; --count)
      text += pieces[random() % std::size(pieces)];
    std::size_t last = 0;
    for (const fuge::search::Occurrence& found : matcher.match(text).matches) {
      REQUIRE(found.begin >= last);
      REQUIRE(found.end > found.begin);
      REQUIRE(found.end <= text.size());
      REQUIRE(found.unit < matcher.matcher().weights().size());
      last = found.begin;
    }
  }
}

TEST_SUITE_END();
