// Each entry of the German tables does what its table is for.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "analysis/tables/abbreviations.h"
#include "analysis/tables/function_words.h"
#include "analysis/tables/gender.h"
#include "analysis/tables/hash.h"
#include "analysis/tables/signs.h"
#include "analysis/tables/spellings.h"
#include "fuge/analyzer.h"
#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

namespace {

namespace tables = fuge::analysis::tables;
using fuge::test::Words;

std::vector<fuge::Token> tokens(std::string_view text) {
  static const fuge::Analyzer analyzer;
  return analyzer.analyze(text, fuge::Purpose::document).to_vector();
}

}  // namespace

TEST_CASE("each function word is one") {
  Words words;
  for (const std::string_view word : tables::function_words) {
    CAPTURE(word);
    CHECK(words.has(word, fuge::Step::stop_word));
  }
}

TEST_CASE("each other spelling has the term of the usual one") {
  Words words;
  for (const tables::Spelling& row : tables::whole_words) {
    CAPTURE(row.old);
    CHECK(words.term(row.old) == words.term(row.usual));
  }
  for (const tables::Spelling& row : tables::anywhere) {
    CAPTURE(row.old);
    const std::string before = "quor", behind = "elin";
    CHECK(words.term(before + std::string(row.old) + behind) ==
          words.term(before + std::string(row.usual) + behind));
  }
}

TEST_CASE("each irregular feminine has the term of its base form") {
  Words words;
  for (const tables::Feminine& row : tables::irregular_feminines) {
    CAPTURE(row.feminine);
    CHECK(words.term(row.feminine) == words.term(row.base));
  }
}

TEST_CASE("each sign has the term of its word") {
  for (const tables::Sign& row : tables::signs) {
    CAPTURE(row.text);
    const auto found = tokens("5 " + std::string(row.text));
    REQUIRE(found.size() == 2);
    CHECK(found[1].term == tokens(row.word).at(0).term);
  }
}

TEST_CASE("each abbreviation with several full stops is one token, with spaces and without") {
  for (const tables::Abbreviation& row : tables::abbreviations) {
    const std::string closed(row.text);
    if (closed.find('.') + 1 == closed.size()) continue;
    CAPTURE(closed);
    std::string open;
    for (std::size_t i = 0; i < closed.size(); ++i) {
      open += closed[i];
      if (closed[i] == '.' && i + 1 < closed.size()) open += ' ';
    }
    for (const std::string& text : {closed, open}) {
      const auto found = tokens(text);
      REQUIRE(found.size() == 1);
      CHECK(found[0].end == text.size());
      CHECK(found[0].term == tokens(closed).at(0).term);
    }
  }
}

TEST_CASE("the fingerprint has the hash of all tables") {
  const std::string hash = fmt::format("{:016x}", tables::hash);
  CHECK(Words().fingerprint().find(hash) != std::string::npos);
  fuge::AnalysisOptions none{
      .compounds = false, .ellipsis = false, .gender = false, .names = false, .spelling = false};
  CHECK(Words(none).fingerprint().find(hash) != std::string::npos);
}

TEST_SUITE_END();
