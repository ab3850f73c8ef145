#include "analysis/terms.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/limits.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::max_term_bytes;
using namespace fuge::analysis;

}  // namespace

TEST_CASE("a term within the limit stays, a longer one keeps its begin and gets a hash") {
  const std::string longest(max_term_bytes, 'x');
  CHECK(bounded("").empty());
  CHECK(bounded("haf") == "haf");
  CHECK(bounded(longest) == longest);
  const std::string too_long = longest + 'x';
  const std::string term = bounded(too_long);
  CHECK(term.size() == shortened_bytes + 1 + 16);
  CHECK(term.starts_with(std::string(shortened_bytes, 'x') + '~'));
  CHECK(bounded(too_long) == term);
  CHECK(bounded(too_long + 'x') != term);
  CHECK(bounded(longest + 'y') != term);
}

TEST_CASE("a shortened term ends between characters") {
  // The 64th byte is inside an umlaut.
  const std::string odd = "x" + [] {
    std::string umlauts;
    for (int i = 0; i < 150; ++i) umlauts += "ä";
    return umlauts;
  }();
  const std::string term = bounded(odd);
  CHECK(term.find('~') == shortened_bytes - 1);
  CHECK(shortened("ab", "all of it").starts_with("ab~"));
  CHECK(shortened("", "all of it").starts_with("~"));
}

TEST_CASE("the same begin with another whole is another term") {
  CHECK(shortened("ab", "abc") != shortened("ab", "abd"));
  CHECK(shortened("ab", "abc") == shortened("ab", "abc"));
}

TEST_CASE("the stems of a compound make one term") {
  const std::vector<std::string> stems{"bund", "tag", "wahl"};
  CHECK(joined_stems(stems) == "bund+tag+wahl");
  CHECK(joined_stems(std::vector<std::string>{"bund"}) == "bund");
  CHECK(joined_stems(std::vector<std::string>{}).empty());
  CHECK(joined_stems("bund+tag", "wahl") == joined_stems(stems));
}

TEST_SUITE_END();
