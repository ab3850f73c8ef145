#include "bench/arguments.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("bench");

using bench::Arguments;
using bench::UsageError;

TEST_CASE("arguments are taken by their names, and the others are left") {
  Arguments arguments({"--errors", "gold.tsv", "--words", "a", "--rounds", "3", "--words", "b"});
  CHECK(arguments.flag("--errors"));
  CHECK_FALSE(arguments.flag("--speed"));
  CHECK(arguments.values("--words") == std::vector<std::string>{"a", "b"});
  CHECK(arguments.number("--rounds", 5, 1000) == 3);
  CHECK(arguments.number("--passes", 5, 1000) == 5);
  CHECK_FALSE(arguments.value("--save"));
  CHECK(arguments.words(1) == std::vector<std::string>{"gold.tsv"});
}

TEST_CASE("arguments that are not valid") {
  const struct {
    std::string origin;
    std::vector<std::string> arguments;
  } rows[] = {
      {"no value", {"file", "--rounds"}},
      {"no number", {"file", "--rounds", "many"}},
      {"a number and more", {"file", "--rounds", "3x"}},
      {"none at all", {"file", "--rounds", "0"}},
      {"below none", {"file", "--rounds", "-1"}},
      {"too many", {"file", "--rounds", "1001"}},
      {"more than any number", {"file", "--rounds", "99999999999999999999999"}},
      {"an unknown option", {"file", "--round", "3"}},
      {"a word too many", {"file", "other"}},
      {"a word too few", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const auto read = [&] {
      Arguments arguments(row.arguments);
      arguments.number("--rounds", 5, 1000);
      arguments.words(1);
    };
    CHECK_THROWS_AS(read(), UsageError);
  }
}

TEST_SUITE_END();
