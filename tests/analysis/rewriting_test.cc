#include "analysis/tokenizer/rewriting.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::analysis::Rewriting;

using Span = std::pair<std::size_t, std::size_t>;

Span placed(const Rewriting& rewriting, std::size_t begin, std::size_t end) {
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

TEST_SUITE_END();
