// Search::total(false): the same hits, without counting what can't come onto the page.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

// A hundred short notes with many words in all of them; a few have rare ones, in many lengths.
fuge::Index notes(const fuge::test::TemporaryFolder& folder) {
  fuge::Writer writer(folder / "notes.fuge");
  for (int i = 0; i < 100; ++i) {
    std::string text = "Der Deich hält, sagt das Amt.";
    if (i % 3 == 0) text += " Am Hafen steht ein Kran.";
    if (i % 9 == 0) text += " Die Sturmflut kommt.";
    for (int j = 0; j < i % 7; ++j) text += " Es regnet weiter, und der Deich hält.";
    writer.put({.id = "note-" + std::to_string(100 + i),
                .date = fuge::Date{2025, 9, 1 + i % 30},
                .sources = {i % 2 == 0 ? "dpa" : "APA"},
                .text = text});
  }
  writer.commit();
  return fuge::Index(folder / "notes.fuge");
}

std::string hits_of(const fuge::Results& results) {
  std::string text;
  for (const fuge::Hit& hit : results.hits) text += hit.id + ' ' + std::to_string(hit.score) + ' ';
  return text;
}

}  // namespace

TEST_CASE("hits are the same whether or not all is counted") {
  const fuge::test::TemporaryFolder folder;
  const fuge::Index index = notes(folder);
  const struct {
    std::string query;
    fuge::Match match;
    std::string origin;
  } rows[] = {
      {"deich", fuge::Match::automatic, "one word that all have"},
      {"deich sturmflut", fuge::Match::any, "a frequent and a rare one, any"},
      {"deich hafen sturmflut", fuge::Match::any, "three"},
      {"deich hafen sturmflut", fuge::Match::automatic, "three, then some"},
      {"hafen UND (deich ODER sturmflut)", fuge::Match::automatic, "alternatives"},
      {"deich -hafen", fuge::Match::any, "an excluded word"},
      {"\"der deich\" ODER sturmflut", fuge::Match::all, "a phrase"},
      {"xyzzy", fuge::Match::automatic, "a word that nobody has"},
      {"", fuge::Match::automatic, "everything"},
      {"quelle:dpa", fuge::Match::automatic, "a filter alone"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    for (const unsigned offset : {0U, 5U, 30U}) {
      fuge::Search search(row.query);
      search.match(row.match).limit(5).offset(offset);
      const fuge::Results exact = index.search(search);
      const fuge::Results bounded = index.search(search.total(false));
      CHECK(hits_of(bounded) == hits_of(exact));
      CHECK(bounded.total <= exact.total);
      CHECK(bounded.total >= std::min<std::uint64_t>(exact.total, offset + 5));
      CHECK((bounded.at_least || bounded.total == exact.total));
      CHECK_FALSE(exact.at_least);
    }
  }
}

TEST_CASE("what shows counts is exact all the same") {
  const fuge::test::TemporaryFolder folder;
  const fuge::Index index = notes(folder);
  const auto asked = [] {
    return fuge::Search("deich sturmflut").match(fuge::Match::any).limit(5);
  };
  const auto is_exact = [&](fuge::Search search) {
    const fuge::Results found = index.search(search.total(false));
    return found.total == 100 && !found.at_least;
  };
  CHECK_FALSE(is_exact(asked()));
  CHECK(is_exact(asked().facet("source")));
  CHECK(is_exact(asked().limit(0)));
  CHECK(is_exact(asked().sort(fuge::Sort::newest)));
  CHECK(is_exact(asked().partial()));
  const fuge::Results some = index.search(fuge::Search("deich sturmflut").limit(5).total(false));
  CHECK_FALSE(some.partial);  // the page has no room for them
}

TEST_SUITE_END();
