#include "query/syntax/word_mark.h"

#include <doctest/doctest.h>

#include <string>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::WordKind;

std::string rendered(const std::string& item) {
  const auto mark = fuge::query::word_mark(item);
  if (!mark) return "text";
  const std::string word = item.substr(0, mark->begin);
  if (mark->kind == WordKind::prefix) return word + " prefix";
  return word + " fuzzy" + (mark->edits ? ' ' + std::to_string(*mark->edits) : "");
}

}  // namespace

TEST_CASE("a mark ends its word") {
  const struct {
    std::string item;
    std::string result;
    std::string origin;
  } rows[] = {
      {"Sicherheits*", "Sicherheits prefix", "a prefix"},
      {"Öl*", "Öl prefix", "letters beyond ASCII"},
      {"Kämp\u0308*", "Kämp\u0308 prefix", "a combining mark is of its letter"},
      {"A380*", "A380 prefix", "digits"},
      {"a*", "a prefix", "one letter is meant so, and is too short"},
      {"Selenski~", "Selenski fuzzy", "usual number of edits"},
      {"Selenski~1", "Selenski fuzzy 1", "one edit"},
      {"Selenski~9", "Selenski fuzzy 9", "too many, to be told so"},
      {"Politiker*innen", "text", "gender star"},
      {"Lehrer*in", "text", "gender star, singular"},
      {"Lehrer*innen*", "text", "gender star before another star"},
      {"M*A*S*H", "text", "a title"},
      {"5*3", "text", "a product"},
      {"5*", "text", "five stars"},
      {"*Haus*", "text", "emphasis as in mail"},
      {"*Name", "text", "footnote"},
      {"**", "text", "stars alone"},
      {"Haus**", "text", "two stars"},
      {"Haus!*", "text", "punctuation before the star"},
      {"Haus*,", "text", "punctuation behind the star"},
      {"C++*", "text", "a sign before the star"},
      {"~", "text", "a tilde alone"},
      {"a~b", "text", "a tilde inside"},
      {"~Haus", "text", "a tilde before"},
      {"5~6", "text", "a range of figures"},
      {"5~", "text", "a figure"},
      {"Haus~12", "text", "a longer figure"},
      {"Haus~~", "text", "two tildes"},
      {"Haus~2~", "text", "tildes and a figure"},
      {"", "text", "nothing"},
      {"\xFF*", "text", "hostile input"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.item);
    CAPTURE(row.origin);
    CHECK(rendered(row.item) == row.result);
  }
}

TEST_CASE("prefixes, misspelt and exact words in queries") {
  const fuge::Analyzer analyzer;
  const struct {
    std::string text;
    std::string tree;
    std::string origin;
  } rows[] = {
      {"Sicherheits*", "sicherheits*", "the form, not its stem"},
      {"GRÖSSEN*", "grössen*", "folded"},
      {"Straß*", "strass*", "folded: ß"},
      {"haus Sicherheits* -Waffen*", "(list haus sicherheits* -waffen*)", "in a list"},
      {"titel:Sicherheits*", "S:sicherheits*", "in the title"},
      {"(Sicherheits*)", "sicherheits*", "before a bracket"},
      {"Sicherheits* ODER Waffen*", "(or sicherheits* waffen*)", "beside an operator"},
      {"Haus~", "haus~1", "short: one edit"},
      {"Kyjiw~", "kyjiw~1", "five letters: one edit"},
      {"Grüße~", "grüsse~2", "letters count after folding"},
      {"Selenski~", "selenski~2", "longer: two edits"},
      {"Selenski~1", "selenski~1", "as given"},
      {"Haus~2", "haus~2", "as given, though short"},
      {"+Selenski~ titel:Kiew~", "(list +selenski~2 S:kiew~1)", "sign and field"},
      {"=Minister", "=minister", "exact"},
      {"-=Minister +=Ministerin", "(list -=minister +=ministerin)", "behind a sign"},
      {"titel:=Minister", "S:=minister", "in the title"},
      {"=\"Minister\"", "=minister", "in quotes"},
      {"=\"neue Minister\"", "(phrase =neue =minister)", "each word of a phrase"},
      {"=„neue Minister“", "(phrase =neue =minister)", "German quotes"},
      {"titel:=\"neue Minister\"", "S:(phrase =neue =minister)", "a phrase of the title"},
      {"=US-Präsident", "(phrase =us =präsident)", "hyphen"},
      {"=UND", "=und", "no operator behind it"},
      {"(=Minister)", "=minister", "behind a bracket"},
      {"= Minister", "minister", "white space behind it: text"},
      {"== a=b x =", "(list (phrase a b) x)", "anywhere else: text"},
      {"Politiker*innen", "politiker", "gender star is text"},
      {"M*A*S*H", "(phrase m a s h)", "stars inside are text"},
      {"5*3", "(phrase 5 3)", "a product is text"},
      {"5* Hotel", "(list 5 hotel)", "five stars are text"},
      {"*Haus* Garten", "(list haus garten)", "emphasis is text"},
      {"~ a~b", "(phrase a b)", "tildes elsewhere are text"},
      {"\"5* Hotel\"", "(phrase 5 hotel)", "one character in a phrase"},
      {"\"Politiker*innen reden\"", "(phrase politiker reden|rede|reden-)",
       "gender star in a phrase"},
      {"quelle:dpa*", "(source dpa*)", "a source is a whole name"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer);
    CHECK_MESSAGE(!parsed.error, (parsed.error ? parsed.error->message : ""));
    CHECK(to_string(parsed.tree) == row.tree);
  }
}

TEST_SUITE_END();
