#include <doctest/doctest.h>

#include <string>

#include "fuge/error.h"

TEST_SUITE_BEGIN("base");

TEST_CASE("what() is the location, where there is one, and the reason") {
  struct {
    fuge::Location location;
    std::string what;
  } const rows[] = {
      {{}, "no text"},
      {{"news.jsonl", 3, 120}, "news.jsonl:3: no text"},
      {{"a.txt", 0, {}}, "a.txt: no text"},
  };
  for (const auto& row : rows) {
    const auto& location = row.location;
    const auto& what = row.what;
    const fuge::Error error(fuge::ErrorCode::invalid_article, "no text", location);
    CHECK(std::string(error.what()) == what);
    CHECK(error.reason() == "no text");
    CHECK(error.code() == fuge::ErrorCode::invalid_article);
    CHECK(error.location().line == location.line);
    CHECK(error.location().byte == location.byte);
  }
}

TEST_CASE("a copy outlives the error it was made from") {
  fuge::Error copy(fuge::ErrorCode::io, "other");
  {
    const fuge::Error error(fuge::ErrorCode::locked, "the index is locked", {"archive.fuge"});
    copy = error;
  }
  CHECK(copy.code() == fuge::ErrorCode::locked);
  CHECK(copy.location().file == "archive.fuge");
  CHECK(std::string(copy.what()) == "archive.fuge: the index is locked");
}

TEST_CASE("every code has its name") {
  using fuge::ErrorCode;
  struct {
    ErrorCode code;
    std::string name;
  } const rows[] = {
      {ErrorCode::invalid_argument, "invalid_argument"},
      {ErrorCode::invalid_article, "invalid_article"},
      {ErrorCode::io, "io"},
      {ErrorCode::not_an_index, "not_an_index"},
      {ErrorCode::incompatible_index, "incompatible_index"},
      {ErrorCode::locked, "locked"},
      {ErrorCode::damaged_index, "damaged_index"},
  };
  for (const auto& [code, name] : rows) CHECK(std::string(fuge::to_string(code)) == name);
}

TEST_SUITE_END();
