// What is wrong with a record, in words for people.
#include "article/problem.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

using namespace fuge;

TEST_CASE("what is shown of a value fits a line and is safe to print") {
  const std::string sixty(60, 'x');
  struct {
    std::string value;
    std::string expected;
    std::string_view origin;
  } const rows[] = {
      {"", "", "empty"},
      {"Größe – „ja“", "Größe – „ja“", "print"},
      {sixty, sixty, "as long as may be"},
      {sixty + "y", sixty + "…", "a character more"},
      {std::string(30, 'x') + "ääää", std::string(30, 'x') + "ääää", "characters, not bytes"},
      {"a\nb\tc",
       "a\uFFFD"
       "b\uFFFD"
       "c",
       "no second line"},
      {"\x1b[31m", "\uFFFD[31m", "hostile: colours of a terminal"},
      {"\u202Erot\u2028", "\uFFFDrot\uFFFD", "hostile: the other direction of writing"},
      {"\u009B2J",
       "\uFFFD"
       "2J",
       "hostile: C1"},
      {"a\xFF\xC3", "a\uFFFD\uFFFD", "hostile: no UTF-8"},
      {std::string("a\0b", 3),
       "a\uFFFD"
       "b",
       "hostile: NUL"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(article::shown(row.value) == row.expected);
  }
}

TEST_CASE("an id is one line of UTF-8 within its limit") {
  struct {
    std::string id;
    std::string_view reason;  // its beginning; "" where the id is fine
    std::string_view origin;
  } const rows[] = {
      {"2025/kiel.txt", "", "a path"},
      {"dpa:250904-99-1/2", "", "an agency's"},
      {"Größe 🛢", "", "beyond ASCII"},
      {std::string(240, 'i'), "", "the longest"},
      {"", "the id is empty", "empty"},
      {std::string(241, 'i'), "the id has 241 bytes, over the limit of 240: ", "a byte more"},
      {"a\nb", "the id has a control character: ", "a line feed"},
      {"a\u0085", "the id has a control character: ", "C1"},
      {"a\x7F", "the id has a control character: ", "DEL"},
      {"a\xFF", "the id is not UTF-8: ", "no UTF-8"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const auto problem = article::id_problem(row.id);
    CHECK((problem ? problem->reason : "").starts_with(row.reason));
    CHECK(problem.has_value() == !row.reason.empty());
  }
}

TEST_SUITE_END();
