// Tokens as the analyzer gives them: their lifetime, and the ways to get them.
#include "fuge/tokens.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "heap.h"
#include "support.h"

namespace {

using fuge::Analyzer;
using fuge::Purpose;
using fuge::Token;
using fuge::Tokens;
using fuge::TokenView;

// All that reaches beyond a word.
constexpr const char* paragraph =
    "Die Staats- und Regierungschefs nahmen am Ukraine-Gipfel in der Hafenstadt teil. Mehr steht "
    "auf https://www.hafen.example.org/gipfel/2025?tag=1, schrieb presse@hafen.example.org um "
    "10:30 Uhr. Der Groß- und -einzelhandel rechnet mit 25 000 Gästen, z. B. aus der G-20-Runde; "
    "die Politiker:innen sagten ab, und das Deutsche Haus blieb zu.\nDie Regie-\nrung schwieg";

// `words` different words without a sign between them.
std::string new_words(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += "kahn";
    for (int rest = i; rest > 0; rest /= 20) text += "bdfghklmnprstvwxzcjq"[rest % 20];
    text += ' ';
  }
  return text;
}

std::vector<Token> visited(const Analyzer& analyzer, const std::string& text, Purpose purpose) {
  std::vector<Token> tokens;
  analyzer.analyze(text, purpose, [&](const TokenView& token) { tokens.push_back(token); });
  return tokens;
}

}  // namespace

TEST_SUITE_BEGIN("analysis");

TEST_CASE("tokens are a range, whose texts can be kept") {
  const Analyzer analyzer;
  const Tokens tokens = analyzer.analyze("Die Sicherheitsgarantien halten", Purpose::document);
  REQUIRE(tokens.size() == 3);
  CHECK(tokens.front().form == "die");
  CHECK(tokens.back().form == "halten");
  CHECK(tokens.begin()[1].constituents.size() == 2);
  CHECK(tokens.end() - tokens.begin() == 3);
  const auto compound = std::ranges::find(tokens, "sicherheitsgarantien", &TokenView::form);
  REQUIRE(compound != tokens.end());
  CHECK(compound->begin == 4);
  const Token kept = *compound;
  CHECK(TokenView(kept) == *compound);
  CHECK(kept == *compound);
  CHECK(*compound == kept);
  CHECK(kept != tokens[0]);
  CHECK(kept.constituents[1] == compound->constituents[1]);
  CHECK(compound->constituents[0] != kept.constituents[1]);
  CHECK(kept.constituents.at(1).term == "garantie");
  CHECK(kept.constituents.at(1).begin == 4 + 11);
  CHECK(TokenView(kept).constituents[1] == compound->constituents.back());
  CHECK(Tokens().empty());
  CHECK(analyzer.analyze(" – ", Purpose::document).empty());
}

TEST_CASE("tokens outlive other analyses, and the analyzer") {
  std::optional<Analyzer> analyzer(std::in_place);
  const Tokens tokens = analyzer->analyze(paragraph, Purpose::document);
  const Tokens copy = tokens;
  const std::vector<Token> kept = tokens.to_vector();
  REQUIRE(kept.size() > 50);
  // More words than the memory of words holds, so that those of the paragraph go.
  for (int i = 0; i < 12; ++i) {
    const std::string words = new_words(120'000);
    analyzer->analyze(words, Purpose::document);
  }
  analyzer.reset();
  CHECK(tokens.to_vector() == kept);
  CHECK(copy == tokens);
}

TEST_CASE("tokens are written into again, but not those that have a copy") {
  const Analyzer analyzer;
  Tokens tokens = analyzer.analyze("Der Hafen", Purpose::document);
  const Tokens copy = tokens;
  analyzer.analyze("Ein Boot und ein Kahn", Purpose::document, tokens);
  CHECK(tokens.size() == 5);
  CHECK(copy.size() == 2);
  CHECK(copy[1].form == "hafen");
}

TEST_CASE("a visitor is given the same tokens, however long the text is") {
  const Analyzer analyzer;
  std::string text;
  CHECK(visited(analyzer, text, Purpose::document).empty());
  for (int i = 0; i < 300; ++i) {
    text += paragraph;
    text += i % 3 == 0 ? ".\n\n" : " ";
  }
  // A clause without an end, and one token of many words.
  text += new_words(20'000) + "teil. www.hafen.example.org";
  for (int i = 0; i < 12'000; ++i) text += "/kahn" + std::to_string(i);
  text += " nahm teil";
  for (const Purpose purpose : {Purpose::document, Purpose::query, Purpose::query_in_one_case})
    CHECK(visited(analyzer, text, purpose) == analyzer.analyze(text, purpose).to_vector());
}

TEST_CASE("memory is bounded for a text of nothing but signs, and let go of behind it") {
  const Analyzer analyzer;
  const struct {
    std::string text;
    std::size_t most;  // bytes for each of the text
    std::string origin;
  } rows[] = {
      {fuge::test::repeated("$%", 500'000), 120, "a word for each byte"},
      {fuge::test::repeated("#a ", 300'000), 70, "tags"},
      {fuge::test::repeated("1 Uhr ", 150'000), 40, "times"},
      {fuge::test::repeated("z.B. ", 200'000), 40, "abbreviations"},
      {fuge::test::repeated("a b ", 250'000), 30, "short words"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    analyzer.analyze("Der Hafen", Purpose::document);
    const std::size_t before = fuge::test::heap_bytes();
    std::size_t most = before;
    std::size_t visited = 0;
    analyzer.analyze(row.text, Purpose::document, [&](const TokenView&) {
      if (++visited % 10'000 == 0) most = std::max(most, fuge::test::heap_bytes());
    });
    CHECK((most - before) / row.text.size() < row.most);
    CHECK(fuge::test::heap_bytes() < before + 20'000'000);
  }
}

TEST_CASE("tokens of a short text are small, though its figures are its own") {
  const Analyzer analyzer;
  constexpr std::size_t many = 1000;
  std::vector<Tokens> kept;
  kept.reserve(many);
  analyzer.analyze("20 000 Gäste, 30 % mehr, am U-Bahnhof", Purpose::document);
  const std::size_t before = fuge::test::heap_bytes();
  for (std::size_t i = 0; i < many; ++i)
    kept.push_back(analyzer.analyze("20 000 Gäste, 30 % mehr, am U-Bahnhof", Purpose::document));
  CHECK((fuge::test::heap_bytes() - before) / many < 4096);
}

TEST_CASE("a visitor that throws leaves an analyzer that can be used") {
  const Analyzer analyzer;
  const std::vector<Token> expected = analyzer.analyze(paragraph, Purpose::document).to_vector();
  const auto refuse = [](const TokenView&) { throw std::string("enough"); };
  CHECK_THROWS_AS(analyzer.analyze(paragraph, Purpose::document, refuse), std::string);
  CHECK(analyzer.analyze(paragraph, Purpose::document).to_vector() == expected);
}

TEST_SUITE_END();
