#include "analysis/tokenizer/rewriting.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::analysis::Rewriting;
using fuge::analysis::RewritingView;

using Span = std::pair<std::size_t, std::size_t>;

Span placed(RewritingView rewriting, std::size_t begin, std::size_t end) {
  rewriting.place(begin, end);
  return {begin, end};
}

}  // namespace

TEST_CASE("what is taken from the text lies where it stands there") {
  Rewriting word;
  word.take("Hafen", 10);
  CHECK(word.word() == "Hafen");
  CHECK(placed(word, 0, 5) == Span{10, 15});
  CHECK(placed(word, 2, 3) == Span{12, 13});
}

TEST_CASE("what stands for something else lies where all of that stands") {
  Rewriting word;
  word.put("Prozent", 4, 5);
  CHECK(word.word() == "Prozent");
  CHECK(placed(word, 0, 7) == Span{4, 5});
  CHECK(placed(word, 3, 4) == Span{4, 5});
}

TEST_CASE("a word of several rows") {
  // "Lehrer:innen" at byte 20, without the colon.
  Rewriting word;
  word.take("Lehrer", 20);
  word.take("innen", 27);
  CHECK(word.word() == "Lehrerinnen");
  CHECK(placed(word, 0, 11) == Span{20, 32});
  CHECK(placed(word, 0, 6) == Span{20, 26});
  CHECK(placed(word, 6, 11) == Span{27, 32});
  CHECK(placed(word, 5, 7) == Span{25, 28});
  SUBCASE("behind another one") {
    Rewriting longer;
    longer.take("Hafen", 14);
    longer.put("-", 19, 20);
    longer.append(word);
    CHECK(longer.word() == "Hafen-Lehrerinnen");
    CHECK(placed(longer, 0, 6) == Span{14, 20});
    CHECK(placed(longer, 6, 17) == Span{20, 32});
    CHECK(placed(longer, 12, 17) == Span{27, 32});
  }
  SUBCASE("nothing is added by nothing") {
    word.take("", 99);
    word.put("", 98, 99);
    word.append(Rewriting());
    CHECK(word.word() == "Lehrerinnen");
    CHECK(placed(word, 0, 11) == Span{20, 32});
  }
}

TEST_CASE("what a rewriting was moved from is empty") {
  for (const std::string& letters : {std::string("Hafen"), std::string(500, 'a')}) {
    Rewriting word;
    word.take(letters, 10);
    Rewriting moved = std::move(word);
    CHECK(moved.word() == letters);
    CHECK(word.word().empty());  // NOLINT(bugprone-use-after-move): what is asked here
    word.take("Kai", 30);
    CHECK(word.word() == "Kai");
    CHECK(placed(word, 0, 3) == Span{30, 33});
    word = std::move(moved);
    CHECK(word.word() == letters);
    CHECK(placed(word, 1, 3) == Span{11, 13});
  }
}

TEST_CASE("rewritings are kept as they are, one behind the other") {
  fuge::analysis::Rewritings kept;
  std::vector<fuge::analysis::Rewritings::Place> places;
  for (std::size_t i = 0; i < 50; ++i) {
    Rewriting word;
    word.take("Hafen", 10 * i);
    word.put(std::string(i, 'x'), 10 * i + 5, 10 * i + 6);
    places.push_back(kept.add(word));
  }
  for (std::size_t i = 0; i < 50; ++i) {
    const RewritingView word = kept[places[i]];
    CHECK(word.word() == "Hafen" + std::string(i, 'x'));
    CHECK(placed(word, 1, 3) == Span{10 * i + 1, 10 * i + 3});
    CHECK(word.is_as_printed(10 * i) == (i < 2));
  }
}

TEST_SUITE_END();
