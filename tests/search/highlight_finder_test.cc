#include "search/matching/highlight_finder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("search");

namespace {

using namespace fuge;
using query::Word;
using query::WordKind;
using search::WeightedHighlight;

// A token by hand: what a text or a query has does not hang on how the analyzer finds it.
Token token(std::string term, std::uint32_t position, std::uint32_t positions = 1) {
  Token made;
  made.form = made.term = std::move(term);
  made.position = position;
  made.positions = positions;
  if (positions > 1) made.add(Step::joined);
  return made;
}

// "Hafen|garantie": its constituents are its parts.
Token compound(const std::vector<std::string>& terms, std::uint32_t position) {
  Token made = token("", position);
  for (const std::string& term : terms) {
    made.term += (made.term.empty() ? "" : "+") + term;
    made.constituents.push_back({0, 0, ConstituentRole::modifier, term});
  }
  made.constituents.back().role = ConstituentRole::head;
  made.form = made.term;
  return made;
}

WeightedHighlight highlight(const std::vector<Token>& tokens, WordKind kind = WordKind::normal) {
  WeightedHighlight made;
  for (const Token& each : tokens) made.words.push_back({each, kind});
  return made;
}

// The text with its matches in brackets: [Deich]. Overlapping ones are shown one inside the other.
std::string marked(const std::string& text, const std::vector<Token>& tokens,
                   std::vector<WeightedHighlight> highlights) {
  search::HighlightFinder finder(std::move(highlights));
  std::vector<search::Occurrence> matches;
  finder.find(tokens, matches);
  std::string out;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    out.append(static_cast<std::size_t>(std::ranges::count(matches, i, &search::Occurrence::end)),
               ']');
    out.append(static_cast<std::size_t>(std::ranges::count(matches, i, &search::Occurrence::begin)),
               '[');
    if (i < text.size()) out += text[i];
  }
  return out;
}

// With the analyzer's own tokens of the text.
std::string marked(const std::string& text, std::vector<WeightedHighlight> highlights) {
  return marked(text, Analyzer().analyze(text, Purpose::document), std::move(highlights));
}

}  // namespace

TEST_CASE("a word by its kind") {
  const std::string text = "Der Deich und die Deiche am Deichhof.";
  WeightedHighlight fuzzy = highlight({token("teich", 0)}, WordKind::fuzzy);
  fuzzy.words[0].forms = {{"deiche", 1, 1}};
  struct {
    WeightedHighlight words;
    std::string expected, origin;
  } const rows[] = {
      {highlight({token("deich", 0)}), "Der [Deich] und die [Deiche] am [Deich]hof.",
       "contract: by the term, and by a part's"},
      {highlight({token("deich", 0)}, WordKind::exact), "Der [Deich] und die Deiche am Deichhof.",
       "contract: by the form"},
      {highlight({token("deich", 0)}, WordKind::prefix),
       "Der [Deich] und die [Deiche] am [Deichhof].", "contract: by the form's begin"},
      {fuzzy, "Der Deich und die [Deiche] am Deichhof.", "contract: by the forms that are given"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(marked(text, {row.words}) == row.expected);
  }
}

TEST_CASE("constituents of a compound that don't stand as that word") {
  const WeightedHighlight words = highlight({compound({"haf", "garanti"}, 0)});
  struct {
    std::string text, expected, origin;
  } const rows[] = {
      {"Hafengarantien gibt es.", "[Hafengarantien] gibt es.", "the word itself"},
      {"Die Garantie für den Hafen.", "Die [Garantie] für den [Hafen].", "contract: both apart"},
      {"Der Hafen und der Kai.", "Der Hafen und der Kai.", "contract: one alone is nothing"},
      {"Das Hafengebiet und die Garantie.", "Das Hafengebiet und die Garantie.",
       "contract: one as a part is nothing"},
      {"Der Garantiehafen.", "Der [Garantie][hafen].", "contract: all inside another word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(marked(row.text, {words}) == row.expected);
  }
  const search::HighlightFinder finder({words});
  CHECK(finder.weights() == std::vector<double>{1, 0.25, 0.25});
}

TEST_CASE("an ellipsis is marked where it stands, with what it borrows") {
  const auto fragment = [](Token made, std::array<std::size_t, 2> span,
                           std::array<std::size_t, 2> borrowed) {
    made.begin = span[0];
    made.end = span[1];
    made.borrowed_begin = borrowed[0];
    made.borrowed_end = borrowed[1];
    made.add(Step::ellipsis);
    return made;
  };
  const Token chiefs = compound({"staat", "chef"}, 0);
  const Token retail = compound({"textil", "einzel", "handel"}, 0);
  struct {
    std::string text;
    Token token;
    std::string expected, origin;
  } const rows[] = {
      {"Staats- und Regierungschefs", fragment(chiefs, {0, 7}, {22, 27}),
       "[Staats-] und Regierungs[chefs]", "German rule: the end is shared"},
      {"Textilgrosshandel und -einzelhandel", fragment(retail, {22, 35}, {0, 6}),
       "[Textil]grosshandel und [-einzelhandel]", "German rule: the begin is shared"},
      {"Staats- und Regierungschefs", fragment(chiefs, {0, 7}, {0, 0}),
       "[Staats-] und Regierungschefs", "contract: nothing of the text is borrowed"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    Token word = row.token;
    word.steps = 0;
    CHECK(marked(row.text, {row.token}, {highlight({word})}) == row.expected);
  }
}

TEST_CASE("a phrase goes along positions") {
  // "der Ukraine-Krieg dauert", with the two words also as one.
  const std::string text = "der Ukraine-Krieg dauert";
  const auto at = [](Token made, std::size_t begin, std::size_t end) {
    made.begin = begin;
    made.end = end;
    return made;
  };
  const std::vector<Token> tokens{at(token("der", 0), 0, 3), at(token("ukrain", 1), 4, 11),
                                  at(token("ukrain+krieg", 1, 2), 4, 17),
                                  at(token("krieg", 2), 12, 17), at(token("dauert", 3), 18, 24)};
  struct {
    std::vector<Token> words;
    std::string expected, origin;
  } const rows[] = {
      {{token("krieg", 0), token("dauert", 1)},
       "der Ukraine-[Krieg dauert]",
       "one after the other"},
      {{token("der", 0), token("ukrain", 1)},
       "[der Ukraine]-Krieg dauert",
       "the joined word stands between them in the list only"},
      {{token("ukrain+krieg", 0), token("dauert", 1)},
       "der [Ukraine-Krieg dauert]",
       "after the joined word comes what follows both"},
      {{token("der", 4), token("ukrain", 5), token("ukrain+krieg", 5, 2), token("krieg", 6)},
       "[[der Ukraine-Krieg]] dauert",
       "both ways through query and text, from any first position"},
      {{token("ukrain", 0), token("ukrain+krieg", 0, 2), token("krieg", 1)},
       "der [[Ukraine-Krieg]] dauert",
       "a word that is the whole highlight"},
      {{token("ukrain", 0), token("dauert", 1)}, "der Ukraine-Krieg dauert", "not next to it"},
      {{token("ukrain", 0), token("dauert", 2)},
       "der [Ukraine-Krieg dauert]",
       "contract: any word stands for a gap"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(marked(text, tokens, {highlight(row.words)}) == row.expected);
  }
}

TEST_CASE("a phrase has whole words") {
  CHECK(marked("der Küstenschutzverband", {highlight({token("der", 0), token("kust", 1)})}) ==
        "der Küstenschutzverband");
  CHECK(marked("Hafen Hafen Hafen", {highlight({token("haf", 0), token("haf", 1)})}) ==
        "[Hafen [Hafen] Hafen]");
}

TEST_CASE("words near one another are marked one by one") {
  const auto near = [](const std::vector<Token>& tokens, std::uint32_t distance) {
    WeightedHighlight made = highlight(tokens);
    made.distance = distance;
    return made;
  };
  const std::vector<Token> both{token("flut", 0), token("deich", 1)};
  struct {
    std::string text;
    WeightedHighlight words;
    std::string expected, origin;
  } const rows[] = {
      {"Der Deich hielt der Flut stand.", near(both, 4), "Der [Deich] hielt der [Flut] stand.",
       "contract: any order, both ends counted"},
      {"Der Deich hielt der Flut stand.", near(both, 3), "Der Deich hielt der Flut stand.",
       "contract: a word too far"},
      {"Deich und Deich, dann Flut.", near(both, 3), "Deich und [Deich], dann [Flut].",
       "only those inside a window"},
      {"Flut am Deich, am Deich die Flut.", near(both, 3),
       "[Flut] am [Deich], am [Deich] die [Flut].", "each once, though windows overlap"},
      {"Flut", near(both, 10), "Flut", "one of two"},
      {"Ukrainekrieg und Flut",
       near({token("ukrain", 0), token("ukrain+krieg", 0, 2), token("krieg", 1), token("flut", 2)},
            5),
       "[Ukrainekrieg] und [Flut]", "a word that stands for two"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(marked(row.text, {row.words}) == row.expected);
  }
}

TEST_SUITE_END();
