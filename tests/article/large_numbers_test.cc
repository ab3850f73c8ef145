// Numbers of JSON that no double holds.
#include "article/json_lines/large_numbers.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

TEST_CASE("a number that no double holds becomes 0.0, and all else stays where it is") {
  struct {
    std::string_view line;
    std::string_view tamed;
    std::string_view origin;
  } const rows[] = {
      {"", "", "empty"},
      {R"({"a":1e999})", R"({"a":0.0  })", "an exponent"},
      {R"({"a":-1E+999,"b":2})", R"({"a":0.0    ,"b":2})", "a sign each"},
      {R"([1e999,1e999])", R"([0.0  ,0.0  ])", "two of them"},
      {R"({"a":1e308})", R"({"a":1e308})", "one that fits"},
      {R"({"a":1e-999})", R"({"a":1e-999})", "a small one"},
      {R"({"a":123456789012345678901234567890})", R"({"a":123456789012345678901234567890})",
       "an integer of more than 64 bits is a float"},
      {R"({"a":"1e999"})", R"({"a":"1e999"})", "in a string"},
      {R"({"a":"\"1e999"})", R"({"a":"\"1e999"})", "behind an escaped quote"},
      {R"({"a":"\\",1e999})", R"({"a":"\\",0.0  })", "behind an escaped backslash"},
      {"1e99e9", "1e99e9", "no number"},
      {"01e999", "01e999", "no number of JSON"},
      {"--1e999", "--1e999", "two signs"},
      {"1e9", "1e9", "shorter than what would stand for it"},
      {"\"1e999", "\"1e999", "a string that doesn't end"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(fuge::article::without_large_numbers(row.line) == row.tamed);
  }
}

TEST_SUITE_END();
