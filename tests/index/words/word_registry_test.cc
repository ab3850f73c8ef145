#include "index/words/word_registry.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "index/words/posted_terms.h"
#include "token_index.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::Step;
using fuge::Token;
using fuge::index::PostedTerms;
using fuge::index::WordNumber;
using fuge::index::WordRegistry;

Token token_of(const std::string& word) {
  static const fuge::Analyzer analyzer;
  return analyzer.analyze(word, fuge::Purpose::document).to_vector().front();
}

std::vector<std::string> posted(const std::vector<WordNumber>& words,
                                const std::string& field = "") {
  std::vector<std::string> terms;
  for (const WordNumber word : words) terms.push_back(field + fuge::index::posted_term(word));
  return terms;
}

}  // namespace

TEST_CASE("a word has one number, also for another registry after it was written") {
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  WordNumber houses = 0;
  {
    WordRegistry numbers(database);
    CHECK(numbers.number_of(token_of("Haus"), true) == 1);
    houses = numbers.number_of(token_of("Häuser"), true);
    CHECK(houses == 2);
    CHECK(numbers.number_of(token_of("Haus"), true) == 1);
    numbers.write();
    CHECK(numbers.number_of(token_of("Häuser"), true) == houses);
    CHECK(numbers.number_of(token_of("Boot"), true) == 3);
  }
  WordRegistry later(database);
  CHECK(later.number_of(token_of("Häuser"), true) == houses);
  CHECK(later.number_of(token_of("Ufer"), true) == 3);  // what wasn't written has no number
}

TEST_CASE("what differs in any of its terms is another word") {
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  WordRegistry numbers(database);
  Token token = token_of("Hafenrundfahrt");
  const WordNumber first = numbers.number_of(token, true);
  const auto changed = [&](auto change) {
    Token other = token;
    change(other);
    return numbers.number_of(other, true);
  };
  CHECK(changed([](Token& other) { other.begin = 7; }) == first);
  CHECK(changed([](Token& other) { other.position = 7; }) == first);
  CHECK(changed([](Token& other) { other.add(Step::spelling); }) == first);
  CHECK(changed([](Token& other) { other.form += 's'; }) != first);
  CHECK(changed([](Token& other) { other.term += 's'; }) != first);
  CHECK(changed([](Token& other) { other.origin = "hafen"; }) != first);
  CHECK(changed([](Token& other) { other.constituents.pop_back(); }) != first);
  CHECK(changed([](Token& other) { other.add(Step::ellipsis); }) != first);
  CHECK(changed([](Token& other) { other.add(Step::stop_word); }) != first);
  CHECK(numbers.number_of(token, false) != first);
}

TEST_CASE("a term leads to the words that have it, in its field") {
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  WordRegistry numbers(database);
  const WordNumber boat = numbers.number_of(token_of("Boot"), true);
  const WordNumber boats = numbers.number_of(token_of("Boote"), true);
  const WordNumber harbour = numbers.number_of(token_of("Bootshafen"), true);
  const WordNumber thaw = numbers.number_of(token_of("Tauwetter"), true);
  const WordNumber and_ = numbers.number_of(token_of("und"), true);
  const WordNumber is = numbers.number_of(token_of("ist"), true);
  numbers.write();
  PostedTerms terms(database);
  const struct {
    std::string term;
    std::vector<std::string> posted_under;
  } rows[] = {
      {"boot", posted({boat, boats})},
      {"XFboot", posted({boat})},
      {"XFboote", posted({boats})},
      {"boot+hafen", posted({harbour})},
      {"Sboot", posted({boat, boats}, "S")},
      {"XTunterzeile:boot", posted({boat, boats}, "XTunterzeile:")},
      {"XTunterzeile:XFboote", posted({boats}, "XTunterzeile:")},
      {"-und", posted({and_})},
      {"XF-und", {}},  // has no other form
      {"-sein", posted({is})},
      {"XF-ist", posted({is})},
      {"XBtauwe", posted({thaw})},
      {"XHhafen", {"XHhafen"}},  // posted as it is
      {"SXMboot", {"SXMboot"}},
      {"D20250904", {"D20250904"}},
      {"Qboot", {"Qboot"}},
      {"XSOURCE:dpa", {"XSOURCE:dpa"}},
      {"segel", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.term);
    CHECK(terms.of(row.term) == row.posted_under);
  }
}

TEST_SUITE_END();
